import type { Checklist } from "../checklist";

const task = "Uppdraget";
const results = "Resultaten";
const users = "Brukarna";
const improving = "Förbättringsarbetet";

export const managementSelfCheck: Checklist = {
  id: "ledningsgrupp-egenkontroll",
  short: "Ledningsgrupp",
  title: "Ledningsgruppens egen årskontroll",
  titleEnglish: "The management team's yearly self-check",
  source: "004",
  theme: "steering",
  answers: "scale",
  form: "list",
  items: [
    { nr: "1", area: task, text: "Har vi i ledningen klart för oss vad verksamheten ska leda till?" },
    { nr: "2", area: task, text: "Når vi fram till medarbetarna med det?" },
    { nr: "3", area: results, text: "Går våra resultat att mäta?" },
    { nr: "4", area: results, text: "Mäter vi dem också?" },
    {
      nr: "5",
      area: results,
      text: "Berättar vi öppet om resultaten, både när det går bra och när det går dåligt, hos oss och utåt?",
    },
    { nr: "6", area: users, text: "Samtalar vi med brukarna på ett ordnat och återkommande sätt?" },
    {
      nr: "7",
      area: users,
      text: "Upptäcker vi skillnader mellan kvinnor och män, och utifrån övriga diskrimineringsgrunder?",
    },
    { nr: "8", area: improving, text: "Letar vi enligt en plan efter resultat som behöver bli bättre?" },
    { nr: "9", area: improving, text: "Blir det vi har pekat ut faktiskt förbättrat?" },
    {
      nr: "10",
      area: improving,
      text: "Är ledningsgruppens eget arbete upplagt så att allt detta blir av?",
    },
  ],
};

export const fiveQuestions: Checklist = {
  id: "fem-nyckelfragor",
  short: "Fem frågor",
  title: "Fem frågor innan ni börjar förbättra",
  titleEnglish: "Five questions before you start improving",
  source: "004",
  theme: "improvement",
  answers: "scale",
  form: "list",
  help: "Vänta med att starta tills alla fem är Ja. Det som saknas är det första ni gör.",
  items: [
    {
      nr: "1",
      text: "Är det tydligt vad som ska bli bättre för någon, alltså resultatet och inte bara aktiviteten?",
    },
    { nr: "2", text: "Visar siffror att problemet verkligen finns?" },
    { nr: "3", text: "Finns en klar beskrivning av hur det är i dag och vad problemet består i?" },
    { nr: "4", text: "Är läget ni vill nå klart beskrivet, och skälet till det?" },
    { nr: "5", text: "Går målen att mäta?" },
  ],
};

export const beforeGoals: Checklist = {
  id: "utgangspunkter-mal",
  short: "Innan mål sätts",
  title: "Innan ni sätter mål",
  titleEnglish: "Before you set goals",
  source: "004",
  theme: "improvement",
  answers: "scale",
  form: "list",
  help: "Svara Ja när bilden är klar och delas av alla.",
  items: [
    { nr: "1", text: "Vi är överens om varför verksamheten behövs." },
    { nr: "2", text: "Vi är överens om vart vi är på väg." },
    { nr: "3", text: "Vi vet vad vi åstadkommer i dag." },
    { nr: "4", text: "Vi vet vad andra åstadkommer." },
  ],
};

export const smarta: Checklist = {
  id: "smarta",
  short: "SMARTA",
  title: "SMARTA mål",
  titleEnglish: "SMARTA goals",
  source: "004",
  theme: "improvement",
  answers: "scale",
  form: "list",
  help: "Svara för ett mål i taget och skriv målet i Kommentar. Alla mål på en gång: välj SMARTA per mål.",
  items: [
    {
      nr: "1",
      area: "Synliga",
      text: "Synliga: målet finns där alla ser det, så att fler engagerar sig.",
    },
    { nr: "2", area: "Mätbara", text: "Mätbara: det går att avgöra om det blev bättre." },
    { nr: "3", area: "Accepterade", text: "Accepterade: de som ska ändra något vill göra det." },
    { nr: "4", area: "Realistiska", text: "Realistiska: det ligger i vår egen makt." },
    { nr: "5", area: "Tidsatta", text: "Tidsatta: ett datum gör att det händer något." },
    { nr: "6", area: "Användbara", text: "Användbara: målet är till nytta i vardagsarbetet." },
  ],
};
