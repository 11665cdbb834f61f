import type { Checklist } from "../checklist";

export const differencesBetweenServices: Checklist = {
  id: "insatser",
  short: "Insatser",
  title: "Varför kostar insatserna olika mycket?",
  titleEnglish: "Why do services cost differently?",
  source: "003",
  theme: "costs",
  answers: "open",
  form: "list",
  items: [
    {
      nr: "1",
      text: "Vad består insatsen av: slag, innehåll, omfattning, hur ofta, hur länge, i vilken form, i vems regi och hur bra är den?",
    },
    {
      nr: "2",
      text: "Hur går det till? Vad används tiden till, hur arbetar vi och efter vilken metod? Vet någon ett bättre sätt?",
    },
    { nr: "3", text: "Gör insatsen det den är till för?" },
    { nr: "4", text: "Kommer den i förebyggande syfte, tidigt eller först när läget är akut?" },
    { nr: "5", text: "Vilka får insatsen och vilka blir utan, och vad har de för behov eller problem?" },
    { nr: "6", text: "Vad leder insatsen till, och hur går det för den som inte får något stöd?" },
    { nr: "7", text: "Vilka är det som utför den?" },
  ],
};

export const influenceOnCosts: Checklist = {
  id: "paverka-kostnader",
  short: "Påverka kostnader",
  title: "Hur mycket av kostnaden rår vi på?",
  titleEnglish: "How much of the cost can we influence?",
  source: "003",
  theme: "costs",
  answers: "open",
  form: "list",
  items: [
    { nr: "1", text: "Är vi dyrare eller billigare än verksamheter som går att jämföra med vår?" },
    { nr: "2", text: "Vad går till personal, vad till lokaler, vad till administration och vad till annat?" },
    {
      nr: "3",
      text: "Vilken del kostar lika mycket hur många som än får insatsen, och vilken del följer antalet?",
    },
    {
      nr: "4",
      text: "Vilka kostnader syns inte, eller skulle gå att slippa? Tänk på arbetstid, på vikarier när någon slutar eller är sjuk, på det som kommer senare och på det som hamnar hos andra.",
    },
    { nr: "5", text: "För vilka ändringar måste vi först investera?" },
    { nr: "6", text: "Vilken del är låst i avtal?" },
  ],
};

export const causesOfDifference: Checklist = {
  id: "kostnadsskillnader-orsaker",
  short: "Kostnadsskillnader",
  title: "Vad beror kostnadsskillnaden på?",
  titleEnglish: "What explains the cost difference?",
  source: "003",
  theme: "costs",
  answers: "causes",
  form: "list",
  help: "Svara Ja där orsaken förklarar skillnaden. Lägg underlaget i Belägg.",
  items: [
    { nr: "1", text: "Invånarna behöver mer eller mindre vård och stöd hos oss, eller har andra problem." },
    {
      nr: "2",
      text: "Verksamheten har andra villkor i övrigt, till exempel avstånd eller kommunens storlek.",
    },
    { nr: "3", text: "Vi siktar högre eller lägre." },
    { nr: "4", text: "Vi använder det vi har på ett annat sätt." },
    { nr: "5", text: "Vi bokför på ett annat sätt." },
  ],
};
