/**
 * Associates every id of functions.json with its function. A plain script that needs nothing but the global
 * CustomFunctions: it is loaded before everything else, so that cells are answered at once.
 */
import { checklistResult, satisfaction } from "./answers";
import { controlLimits, funnelRows, runTest, signals, targetAssurance, variation } from "./charts";
import {
  costPerInhabitant,
  costPerTarget,
  costPerUser,
  costSplit,
  coverageShare,
  everydayRationalisation,
  fixedPrices,
  investment,
  priceVolume,
  spread,
  standardCost,
} from "./costs";

CustomFunctions.associate("CONTROLLIMITS", controlLimits);
CustomFunctions.associate("SIGNALS", signals);
CustomFunctions.associate("RUNTEST", runTest);
CustomFunctions.associate("VARIATION", variation);
CustomFunctions.associate("ASSURANCE", targetAssurance);
CustomFunctions.associate("FUNNELLIMITS", funnelRows);
CustomFunctions.associate("COSTPERINHABITANT", costPerInhabitant);
CustomFunctions.associate("COSTPERTARGET", costPerTarget);
CustomFunctions.associate("COSTPERUSER", costPerUser);
CustomFunctions.associate("COVERAGE", coverageShare);
CustomFunctions.associate("COSTSPLIT", costSplit);
CustomFunctions.associate("STANDARDCOST", standardCost);
CustomFunctions.associate("DEFLATE", fixedPrices);
CustomFunctions.associate("PRICEVOLUME", priceVolume);
CustomFunctions.associate("COMPOUNDSAVING", everydayRationalisation);
CustomFunctions.associate("SOCIALINVESTMENT", investment);
CustomFunctions.associate("SPREAD", spread);
CustomFunctions.associate("SATISFACTION", satisfaction);
CustomFunctions.associate("CHECKLISTRESULT", checklistResult);
