import type { Checklist } from "../checklist";

export const roles: Checklist = {
  id: "roller",
  short: "Roller",
  title: "Vem gör vad i förbättringsarbetet?",
  titleEnglish: "Who does what in the improvement work?",
  source: "004",
  theme: "improvement",
  answers: "open",
  form: "list",
  items: [
    {
      nr: "1",
      text: "Vilken chef svarar för arbetet? Hur ofta och i vilket sammanhang följs det: i ledningsgruppen, på enhetens möten eller någon annanstans?",
    },
    { nr: "2", text: "Vem leder arbetet och håller ihop teamet?" },
    { nr: "3", text: "Vilka är med i teamet?" },
    { nr: "4", text: "Hos vem kan teamet få hjälp?" },
    { nr: "5", text: "Vad ska teamet göra, och vad får det bestämma självt?" },
  ],
};

export const nolan: Checklist = {
  id: "nolan",
  short: "Nolans frågor",
  title: "Tre frågor före varje förändring",
  titleEnglish: "Three questions before a change",
  source: "004",
  theme: "improvement",
  answers: "open",
  form: "list",
  items: [
    { nr: "1", text: "Vart vill vi komma?" },
    { nr: "2", text: "Vad ska visa oss att det vi ändrade också gjorde det bättre?" },
    { nr: "3", text: "Vad kan vi ändra som tar oss dit?" },
  ],
};

export const sustain: Checklist = {
  id: "vidmakthalla",
  short: "Vidmakthålla",
  title: "Håller det nya i sig?",
  titleEnglish: "Will the new ways last?",
  source: "004",
  theme: "improvement",
  answers: "scale",
  form: "list",
  items: [
    {
      nr: "1",
      text: "Den som är ny, eller kommer tillbaka efter ledighet eller sjukdom, får veta hur vi gör nu.",
    },
    { nr: "2", text: "Vi ser efter att det nya arbetssättet används." },
    { nr: "3", text: "Vi slutar inte mäta bara för att målet är nått." },
  ],
};

export const spread: Checklist = {
  id: "sprida",
  short: "Sprida",
  title: "Sprida det som fungerar",
  titleEnglish: "Spreading what works",
  source: "004",
  theme: "improvement",
  answers: "scale",
  form: "list",
  items: [
    { nr: "1", area: "Behovet", text: "Vi vet om problemet finns även på de andra enheterna." },
    {
      nr: "2",
      area: "Behovet",
      text: "Där det finns är det beskrivet så att alla ser det, och det står vart vi vill komma och av vilket skäl.",
    },
    {
      nr: "3",
      area: "Arbetssättet",
      text: "Det står noga hur man gör, dokumenten är färdiga att använda och det finns någon som handleder.",
    },
    {
      nr: "4",
      area: "Arbetssättet",
      text: "En enhet får göra på sitt eget sätt, bara resultaten kommer.",
    },
    { nr: "5", area: "Mätningen", text: "Varje enhet mäter: helst vad det blev, annars vad man gör." },
    {
      nr: "6",
      area: "Mätningen",
      text: "Vi mäter ända fram till målet och ledningen visar att den läser siffrorna. Sedan kan vi mäta mer sällan.",
      help: "Bestäm redan nu vad ni gör om resultaten börjar sjunka.",
    },
    { nr: "7", area: "Framgången", text: "När vi är framme firar vi och berättar om det." },
  ],
};

export const serviceDescription: Checklist = {
  id: "verksamhetsbeskrivning",
  short: "Vår verksamhet",
  title: "Vår verksamhet i fem meningar",
  titleEnglish: "Our service in five sentences",
  source: "004",
  theme: "improvement",
  answers: "open",
  form: "list",
  items: [
    { nr: "1", text: "Vilka är vi?" },
    { nr: "2", text: "Vad har vi i uppgift?" },
    { nr: "3", text: "Vem är vi till för?" },
    { nr: "4", text: "Vad kan man få hos oss i dag?" },
    { nr: "5", text: "Vad har vi till vår hjälp: människor, lokaler, kunnande?" },
  ],
};
