import type { Checklist } from "../checklist";

const user = "Stödet till brukaren";
const staff = "Ledning och personal";
const together = "Samarbete";
const decisions = "Bedömning och beslut";
const paper = "Administration och uppföljning";

export const helpfulOrganisation: Checklist = {
  id: "organisation",
  short: "Organisation",
  title: "Gör organisationen arbetet lättare?",
  titleEnglish: "Does the organisation make the work easier?",
  source: "003",
  theme: "quality",
  answers: "scale",
  form: "list",
  help: "Svara för hur vi är organiserade, inte för hur bra någon gör sitt arbete.",
  items: [
    { nr: "1", area: user, text: "Det är lätt att forma stödet efter vad den enskilda behöver." },
    { nr: "2", area: staff, text: "Det är lätt att styra och leda." },
    { nr: "3", area: user, text: "Det är lätt att få insatser till samma grupp att gå ihop." },
    { nr: "4", area: together, text: "De som berörs når varandra och kan arbeta tillsammans." },
    { nr: "5", area: staff, text: "Det är lätt att få tag i kunniga medarbetare och låta dem lära mer." },
    { nr: "6", area: decisions, text: "Det är lätt att bedöma vad någon behöver och fatta beslut om det." },
    {
      nr: "7",
      area: decisions,
      text: "Det är lätt att skriva ned hur vi har bedömt och att hitta det igen.",
    },
    { nr: "8", area: paper, text: "Köp, betalningar och annat som utväxlas mellan parter går smidigt." },
    { nr: "9", area: paper, text: "Det administrativa tar inte mer tid än det behöver." },
    { nr: "10", area: paper, text: "Det är lätt att se efter hur det gick." },
  ],
};

export const cooperation: Checklist = {
  id: "samverkan",
  short: "Samverkan",
  title: "Hur arbetar vi med andra?",
  titleEnglish: "How do we work with others?",
  source: "003",
  theme: "quality",
  answers: "open",
  form: "list",
  items: [
    { nr: "1", text: "Vad säger andra om socialtjänsten? Vad gillar de, och vad är de missnöjda med?" },
    { nr: "2", text: "Hur kan vi bli bättre på att arbeta ihop?" },
    {
      nr: "3",
      text: "Vad tar vi ansvar för tillsammans, eller skulle kunna göra, och hur ska det gå till?",
    },
  ],
};

export const skillsSupply: Checklist = {
  id: "kompetensforsorjning",
  short: "Kompetens",
  title: "Har vi rätt kunnande?",
  titleEnglish: "Do we have the right skills?",
  source: "003",
  theme: "quality",
  answers: "open",
  form: "list",
  items: [
    {
      nr: "1",
      text: "Är vi tillräckligt många och kan vi det som behövs för det vi ska göra, i dag och om några år?",
    },
    { nr: "2", text: "Hur många slutar, och hur många är sjukskrivna? Vad är skälen?" },
    { nr: "3", text: "Hur gamla är vi som arbetar här, och går många snart i pension?" },
    { nr: "4", text: "Hur blandade är vi till kön och bakgrund?" },
    { nr: "5", text: "Kan vi bli bättre på att leda, handleda, ta emot nya och låta alla lära mer?" },
    { nr: "6", text: "Kan vi få det bättre på jobbet, både i miljö och i villkor?" },
  ],
};
