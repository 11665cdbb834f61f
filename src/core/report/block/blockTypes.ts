/** The recipe of each chart type: which columns, in which order, with the formulas of the verified appendix. */
import {
  countRecipe,
  individualsRecipe,
  movingRangeRecipe,
  runRecipe,
  timeRecipe,
  valuesRecipe,
} from "./blockIndividuals";
import type { BlockInput } from "./blockInput";
import { attributeRecipe, primedRecipe, weightedIndividualsRecipe } from "./blockRatios";
import type { BlockRecipe } from "./blockRecipe";
import { sourceReferences } from "./blockSourceColumns";
import { subgroupRecipe } from "./blockSubgroups";
import type { BlockTexts } from "./blockTexts";

export function recipeOf(input: BlockInput, texts: BlockTexts, firstPointRow: number): BlockRecipe {
  const references = sourceReferences(firstPointRow);
  switch (input.type) {
    case "values":
      return valuesRecipe(input, references);
    case "run":
      return runRecipe(input, texts, references);
    case "I":
      return individualsRecipe(input, texts, references);
    case "MR":
      return movingRangeRecipe(input, texts, references);
    case "P":
    case "U":
    case "NP":
      return attributeRecipe(input, texts, references);
    case "PP":
    case "UP":
      return primedRecipe(input, texts, references);
    case "IP":
      return weightedIndividualsRecipe(input, texts, references);
    case "C":
    case "G":
      return countRecipe(input, texts, references);
    case "T":
      return timeRecipe(input, texts, references);
    case "XBAR":
    case "S":
    case "R":
      return subgroupRecipe(input, texts, references);
  }
}
