import type { Checklist } from "../checklist";

const indicators = "Indikatorer och mål";
const documents = "Budget och årsredovisning";
const followUp = "Uppföljning och jämförelse";
const planning = "Planering och förbättring";
const telling = "Kommunikation";

export const municipalSteering: Checklist = {
  id: "kommun-resultatstyrning",
  short: "Resultatstyrning",
  title: "Hur långt har vi kommit med att styra på resultat?",
  titleEnglish: "How far have we come in steering by results?",
  source: "001",
  theme: "steering",
  answers: "scale",
  form: "list",
  items: [
    {
      nr: "1",
      area: indicators,
      text: "Vi har ett fåtal resultatindikatorer som kommunledningen har bestämt och som betyder något för brukare och invånare.",
    },
    {
      nr: "2",
      area: indicators,
      text: "De flesta av kommunens verksamheter täcks av indikatorerna.",
    },
    {
      nr: "3",
      area: indicators,
      text: "De flesta indikatorerna går att ställa bredvid andra kommuners värden.",
    },
    {
      nr: "4",
      area: indicators,
      text: "Till varje resultatindikator hör en nivå som visar hur långt kommunen vill nå.",
    },
    {
      nr: "5",
      area: documents,
      text: "Den gemensamma budgeten för hela kommunen innehåller indikatorerna.",
    },
    { nr: "6", area: documents, text: "Årsredovisningen berättar hur det gick för indikatorerna." },
    {
      nr: "7",
      area: followUp,
      text: "Vi följer utfallet fortlöpande och sammanfattar det med jämna mellanrum, för en del indikatorer redan innan budgetåret är slut.",
    },
    {
      nr: "8",
      area: followUp,
      text: "Politiker och tjänstemän får en gång om året en samlad bild av resultaten.",
    },
    { nr: "8a", area: followUp, text: "I den bilden jämförs resultaten med kommunens egna mål." },
    { nr: "8b", area: followUp, text: "I den bilden jämförs resultaten med vad de har kostat." },
    {
      nr: "9",
      area: followUp,
      text: "Våra resultat och kostnader jämförs med hur det går för andra kommuner.",
    },
    {
      nr: "10",
      area: planning,
      text: "Den samlade bilden finns på bordet när vi planerar och väljer vad som ska gå före.",
    },
    {
      nr: "11",
      area: planning,
      text: "Där det behöver bli bättre finns ett mål och en plan för att nå dit.",
    },
    {
      nr: "12",
      area: telling,
      text: "Chefer och medarbetare får veta vilka indikatorer vi följer och hur det går.",
    },
    {
      nr: "13",
      area: telling,
      text: "Invånare och brukare kan ta del av resultaten på mer än ett sätt.",
    },
  ],
};

export const subsystems: Checklist = {
  id: "delsystem",
  short: "Delsystem",
  title: "Finns alla delar av resultatstyrningen, och drar de åt samma håll?",
  titleEnglish: "Are all parts of steering by results in place?",
  source: "001",
  theme: "steering",
  answers: "scale",
  form: "list",
  help: "Svara Ja när delen finns hos er och stöder de andra.",
  items: [
    {
      nr: "1",
      area: "Mål och indikatorer",
      text: "Vi bestämmer mål och väljer indikatorer i en ordning som alla känner till.",
    },
    { nr: "2", area: "Planering", text: "Målen är med när vi planerar och lägger budget." },
    {
      nr: "3",
      area: "Samtal",
      text: "De som beslutar och de som utför talar med varandra om mål, pengar och vad som är möjligt.",
    },
    { nr: "4", area: "Uppföljning", text: "Vi ser efter hur det går och tar reda på varför." },
    { nr: "5", area: "Förbättring", text: "Det vi får veta leder till att vi ändrar hur vi arbetar." },
    {
      nr: "6",
      area: "Synsätt",
      text: "Vi pratar om hur vårt sätt att se på arbetet och på brukarna påverkar vad vi åstadkommer.",
    },
    {
      nr: "7",
      area: "Kommunikation",
      text: "Alla som berörs får veta hur det gick, på ett sätt som passar dem.",
    },
  ],
};

export const goodIndicator: Checklist = {
  id: "god-indikator",
  short: "God indikator",
  title: "Är indikatorn bra?",
  titleEnglish: "Is the indicator a good one?",
  source: "001",
  theme: "steering",
  answers: "scale",
  form: "list",
  help: "Skriv indikatorns namn i Kommentar, eller gör en lista för varje.",
  items: [
    { nr: "1", text: "Den visar en egenskap som är viktig för brukare och invånare." },
    { nr: "2", text: "Den kan bedömas mot andra kommuner." },
    { nr: "3", text: "Den går att följa tillbaka till källan och dela upp på enheter." },
    { nr: "4", text: "Den vilar på fakta, mäts på samma sätt varje gång och kan följas år efter år." },
    {
      nr: "5",
      text: "Den mäter vad det blev för brukarna, inte vad vi satsade, vad vi gjorde eller vad andra än brukarna tycker.",
    },
    { nr: "6", text: "Den hör till ett mål, hela vägen från vision till enhet." },
  ],
};

export const analysisQuestions: Checklist = {
  id: "analysfragor",
  short: "Analysfrågor",
  title: "Fem frågor till ett resultat",
  titleEnglish: "Five questions to a result",
  source: "001",
  theme: "steering",
  answers: "open",
  form: "list",
  help: "Svara kort och konkret. En bra förklaring är enkel och hör ihop med något ni gör.",
  items: [
    { nr: "1", text: "Vad blev det av det vi satsade på?" },
    { nr: "2", text: "Blev det så som vi hade tänkt oss?" },
    { nr: "3", text: "Vad gick bra, och vad gick mindre bra?" },
    { nr: "4", text: "Vad är skälet till att vi kom fram, eller inte kom fram?" },
    { nr: "5", text: "Vad behöver vi göra för att det ska bli bättre?" },
  ],
};
