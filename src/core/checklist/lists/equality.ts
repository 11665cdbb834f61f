import type { Checklist } from "../checklist";

export const fiveStepsOfEquality: Checklist = {
  id: "genus-fem-steg",
  short: "Jämställdhet",
  title: "Jämställdhet i fem steg",
  titleEnglish: "Gender equality in five steps",
  source: "004",
  theme: "equality",
  answers: "open",
  form: "list",
  help: "Steg 4 och 5 bygger på diagram uppdelade på kvinnor och män. Länka dem i Belägg.",
  items: [
    { nr: "1", text: "Med vilka ord beskrivs ert uppdrag?" },
    { nr: "2", text: "Var i er verksamhet är det ojämställt?" },
    { nr: "3", text: "Vilken fråga vill du ha svar på?" },
    { nr: "4", text: "Vilka spår kan hjälpa dig att förstå varför det är så?" },
    { nr: "5", text: "Vad visar uppgifterna när du läser dem?" },
  ],
};

export const writingAboutEquality: Checklist = {
  id: "genus-dokumentation",
  short: "Jämställdhetstext",
  title: "Är jämställdhetsanalysen väl beskriven?",
  titleEnglish: "Is the equality analysis well written?",
  source: "004",
  theme: "equality",
  answers: "scale",
  form: "list",
  items: [
    {
      nr: "1",
      text: "Det som är viktigt står i hela meningar, och läsaren får veta varför vi tog med en del uppgifter och lät andra vara.",
    },
    { nr: "2", text: "Vid varje diagram och tabell står i ord vad man ser." },
    { nr: "3", text: "Det framgår varifrån varje uppgift kommer." },
    { nr: "4", text: "Texten hänger ihop, och den som inte är insatt begriper den." },
  ],
};

export const equalTreatment: Checklist = {
  id: "genus-fragor",
  short: "Likvärdighet",
  title: "Tre frågor om likvärdighet",
  titleEnglish: "Three questions on equal treatment",
  source: "004",
  theme: "equality",
  answers: "open",
  form: "list",
  items: [
    { nr: "1", text: "Vad är det som skiljer när vi möter en kvinna och när vi möter en man?" },
    { nr: "2", text: "Hur avgör vi vad en kvinna behöver, och hur avgör vi det för en man?" },
    { nr: "3", text: "Hur mycket av tid och pengar går till kvinnor, och hur mycket till män?" },
  ],
};
