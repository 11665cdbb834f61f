import type { Checklist } from "../checklist";

/** The twelve fields of a test, as columns of PGSA-journal. */
export const testJournal: Checklist = {
  id: "testcykeljournal",
  short: "PGSA",
  title: "PGSA-journal",
  titleEnglish: "PDSA journal",
  source: "004",
  theme: "improvement",
  answers: "open",
  form: "journal",
  items: [
    { nr: "1", area: "Före testen", text: "Vilka gör testet", help: "Namn på dem som är med." },
    { nr: "2", area: "Före testen", text: "Mål i siffror", help: "Från vad till vad, och när." },
    { nr: "3", area: "Före testen", text: "Idén", help: "En ändring i taget." },
    { nr: "4", area: "Före testen", text: "Varför vi tror på den", help: "Er gissning om vad som händer." },
    {
      nr: "5",
      area: "Före testen",
      text: "Så bedömer vi testet",
      help: "Siffror, frågor till några få eller samtal. Skilj på detta och målets egen mätning.",
    },
    {
      nr: "6",
      area: "Före testen",
      text: "Första dag",
      help: "Datum. Syns som märke i diagrammet.",
    },
    {
      nr: "7",
      area: "Före testen",
      text: "Sista dag",
      help: "Datum. Syns som märke i diagrammet.",
    },
    {
      nr: "8",
      area: "Under testen",
      text: "Planera",
      help: "Fördela uppgifterna: person, plats, tid och tillvägagångssätt.",
    },
    {
      nr: "9",
      area: "Under testen",
      text: "Testa",
      help: "Det som inte gick som tänkt, det som överraskade och uppgifterna ni samlade.",
    },
    {
      nr: "10",
      area: "Efter testen",
      text: "Analysera",
      help: "Läs uppgifterna mot det ni gissade.",
    },
    {
      nr: "11",
      area: "Efter testen",
      text: "Agera",
      help: "Inför, pröva större eller på fler ställen, eller släpp idén.",
    },
    {
      nr: "12",
      area: "Efter testen",
      text: "Det här lärde vi oss",
      help: "Även ett test som inte höll är värt att skriva upp.",
    },
  ],
};

/** The five places of an idea on Förbättringstavla. */
export const improvementBoard: Checklist = {
  id: "forbattringstavla",
  short: "Tavla",
  title: "Förbättringstavla",
  titleEnglish: "Improvement board",
  source: "004",
  theme: "improvement",
  answers: "open",
  form: "board",
  items: [
    { nr: "1", text: "Förslag", help: "Allt som någon vill förbättra. Alla får skriva." },
    {
      nr: "2",
      text: "Prioritering",
      help: "Två skalor: viktigt eller trevligt, lätt eller tungt. Viktigt och lätt går först.",
    },
    { nr: "3", text: "Pågår", help: "Hur, när och vem är bestämt." },
    { nr: "4", text: "Klart", help: "Gjort." },
    { nr: "5", text: "Parkerat", help: "Sparat till senare, inte bortvalt." },
  ],
};
