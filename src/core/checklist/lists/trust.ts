import type { Checklist } from "../checklist";

export const sevenPrinciples: Checklist = {
  id: "sju-principer",
  short: "Sju principer",
  title: "Sju principer för att styra med tillit",
  titleEnglish: "Seven principles of steering with trust",
  source: "002",
  theme: "trust",
  answers: "scale",
  form: "list",
  commentAtNo: true,
  items: [
    {
      nr: "1",
      area: "Tillit",
      text: "Vi börjar med att lita på dem vi arbetar med, och vi väntar oss gott av dem.",
    },
    {
      nr: "2",
      area: "Medborgarfokus",
      text: "Vi utgår från hur medborgaren har det och vad hen vet, och tar reda på vad som är värdefullt för hen.",
    },
    {
      nr: "3",
      area: "Helhetssyn",
      text: "Alla led, från beslut till möte med medborgaren, tar del i ansvaret för helheten och arbetar över gränserna.",
    },
    {
      nr: "4",
      area: "Handlingsutrymme",
      text: "Beslut får fattas nära medborgaren och medarbetarna är med och bestämmer. Alla vet vem som får göra vad, och det som behövs för uppdraget finns.",
    },
    {
      nr: "5",
      area: "Stöd",
      text: "Den som möter medborgaren har kunnigt stöd nära till hands: i yrket, med administration och psykosocialt.",
    },
    {
      nr: "6",
      area: "Kunskap",
      text: "Det lönar sig att lära nytt, och arbetet vilar på forskning och prövad erfarenhet.",
    },
    {
      nr: "7",
      area: "Öppenhet",
      text: "Information sprids, den som tycker annorlunda får plats och kritik tas på allvar.",
    },
  ],
};

export const conditionsOfTrust: Checklist = {
  id: "tillit-villkor",
  short: "Tillitens villkor",
  title: "Villkor för att styra med tillit",
  titleEnglish: "Conditions of steering with trust",
  source: "002",
  theme: "trust",
  answers: "scale",
  form: "list",
  items: [
    { nr: "1", text: "Vi följer lagar och regler, och säger till när en regel behöver ändras." },
    {
      nr: "2",
      text: "Var och en väljer inte sina egna uppgifter: vi arbetar ihop inom ramar som alla känner, med klara mål och besked om vem som får bestämma vad.",
    },
    { nr: "3", text: "Av små fel lär vi oss utan att leta syndabockar. Allvarlig misskötsel får följder." },
    {
      nr: "4",
      text: "Vi mäter och kontrollerar fortfarande, men mindre än förut och bara det som gör nytta.",
    },
    { nr: "5", text: "Privata och idéburna utförare styrs och leds också med tillit." },
    { nr: "6", text: "Vi vet att tillit inte löser allt och tar till annat när det behövs." },
  ],
};

export const paymentModel: Checklist = {
  id: "ersattningsmodell",
  short: "Ersättningsmodell",
  title: "Är ersättningsmodellen klok?",
  titleEnglish: "Is the payment model sound?",
  source: "002",
  theme: "trust",
  answers: "scale",
  form: "list",
  items: [
    { nr: "1", text: "Modellen är inte krångligare än att alla som berörs kan förklara den." },
    {
      nr: "2",
      text: "Där vi vill styra i detalj har vi först frågat oss om något annat än ersättningen passar bättre.",
    },
    { nr: "3", text: "De som gör arbetet har varit med och format modellen." },
    { nr: "4", text: "Ersättningen går till dem som kan påverka det den ska styra." },
    { nr: "5", text: "Vi styr inte bara med pengar utan även med samtal, information och gott ledarskap." },
  ],
};

export const obstaclesToMeeting: Checklist = {
  id: "hinder-goda-motet",
  short: "Det goda mötet",
  title: "Vad står i vägen för det goda mötet?",
  titleEnglish: "What stands in the way of the good meeting?",
  source: "002",
  theme: "trust",
  answers: "scale",
  form: "list",
  help: "Nej betyder att hindret finns hos er. Beskriv det i Kommentar.",
  items: [
    {
      nr: "1",
      area: "Medborgaren",
      text: "Det är medborgaren som står i mitten hos oss, inte våra egna rutiner.",
    },
    { nr: "2", area: "Helheten", text: "Vi tar hänsyn till helheten och inte bara till den egna delen." },
    {
      nr: "3",
      area: "Tiden",
      text: "Regler i detalj och onödig administration tar inte tiden från dem vi är till för.",
    },
    {
      nr: "4",
      area: "Ledningen",
      text: "Cheferna finns till hands, och den som behöver hjälp i arbetet får den.",
    },
    {
      nr: "5",
      area: "Kunnandet",
      text: "Vi har de medarbetare vi behöver, och de får lära sig mer.",
    },
  ],
};
