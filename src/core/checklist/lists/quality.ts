import type { Checklist } from "../checklist";

export const goodQuality: Checklist = {
  id: "god-kvalitet",
  short: "God kvalitet",
  title: "Håller socialtjänsten god kvalitet?",
  titleEnglish: "Is the quality of social services good?",
  source: "003",
  theme: "quality",
  answers: "scale",
  form: "list",
  items: [
    { nr: "1", area: "Mål och lag", text: "Det vi gör motsvarar målen i lagar och föreskrifter." },
    {
      nr: "2",
      area: "Självbestämmande",
      text: "Var och en får bestämma över sig själv och blir bemött med respekt för sin integritet.",
    },
    {
      nr: "3",
      area: "Helhet",
      text: "Vi ser hela människan, insatserna hänger ihop och håller i sig över tid.",
    },
    {
      nr: "4",
      area: "Kunskap",
      text: "Arbetet bygger på kunskap, och vi får mycket gjort för tid och pengar.",
    },
    { nr: "5", area: "Tillgänglighet", text: "Det är lätt att nå oss och att ta del av stödet." },
    {
      nr: "6",
      area: "Trygghet",
      text: "Den som får stöd är trygg och säker, och beslut fattas så att man kan lita på dem.",
    },
  ],
};

export const effectsOfService: Checklist = {
  id: "effekter-insats",
  short: "Effekter av insats",
  title: "Vad ledde insatsen till?",
  titleEnglish: "What did the service lead to?",
  source: "003",
  theme: "quality",
  answers: "open",
  form: "list",
  items: [
    {
      nr: "1",
      text: "Kom vi dit vi ville? Blev problemet eller behovet av stöd mindre tack vare insatsen, och hur hade det gått utan den?",
    },
    { nr: "2", text: "Vad säger brukaren, de anhöriga, personalen och andra runt omkring?" },
    { nr: "3", text: "Hur stor är skillnaden, när märks den och hur länge håller den i sig?" },
    { nr: "4", text: "Hur var läget före, alltså vad jämför vi med?" },
  ],
};

export const followUpFrom: Checklist = {
  id: "uppfoljning-utifran",
  short: "Uppföljning",
  title: "Följer vi upp det som betyder något?",
  titleEnglish: "Do we follow up what matters?",
  source: "003",
  theme: "quality",
  answers: "scale",
  form: "list",
  help: "Se saken från fyra håll: brukaren, personalen, ledningen och medborgarna. Skriv i Kommentar vems bild svaret bygger på.",
  items: [
    { nr: "1", text: "Vi ser efter om verksamheten gör det lagen kräver och når kommunens egna mål." },
    { nr: "2", text: "Vi ser efter om de som behöver stöd får det." },
    { nr: "3", text: "Vi ser efter hur bra verksamheten är och vad den leder till." },
    { nr: "4", text: "Vi ser efter vad det kostar." },
  ],
};
