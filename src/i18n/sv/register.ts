/** The register's own sheet, and the sheets and pages that belong to it. */
export const register = {
  "sheet.register": "Indikatorer",
  "register.title": "Indikatorer",
  "register.help":
    "En rad per indikator. Skriv mål, riktning och ansvarig, så följer diagram, översikt och dokument det som står här. Kolumner som du inte behöver kan vara tomma.",
  "register.other": "Det står inte i listan. Behåll det ändå?",
  "register.prompt.name":
    "Namnet som det står i bladet. Lägg till kvinnor, män eller en enhet efter ett komma för en egen rad.",
  "register.prompt.code": "Koden i källan, till exempel N15026. Den hittar serien även om namnet ändras.",
  "register.prompt.serviceArea": "Två eller tre indikatorer per delverksamhet brukar räcka för ledningen.",
  "register.prompt.councilGoal": "Fullmäktiges mål som indikatorn hör till.",
  "register.prompt.committeeGoal": "Nämndens mål som indikatorn hör till.",
  "register.prompt.goal": "Det som ska bli annorlunda för brukarna, i en mening.",
  "register.prompt.measureType":
    "Struktur är det ni har, process det ni gör, resultat det som blir annorlunda för någon.",
  "register.prompt.unit": "Måttets enhet: %, dagar, kr/inv ...",
  "register.prompt.direction": "Åt vilket håll är det bättre? Ingen för kostnader och bakgrund.",
  "register.prompt.chartType": "Lämna tomt, så väljer Styrtal efter siffrorna.",
  "register.prompt.shortTarget": "En nivå, till exempel 84. ”Bättre” går inte att följa upp.",
  "register.prompt.shortTargetDate": "När målet ska vara nått, till exempel 2026-12-31.",
  "register.prompt.longTarget": "Nivån på sikt, till exempel 100.",
  "register.prompt.longTargetDate": "När målet ska vara nått, till exempel 2030-12-31.",
  "register.prompt.owner": "En person: den som svarar för målet.",
  "register.prompt.measuringOwner": "Den som ser till att mätningen blir gjord.",
  "register.prompt.source": "Var värdena hämtas. Välj i listan eller skriv själv.",
  "register.prompt.frequency": "Hur ofta värdet kommer.",
  "register.prompt.baselineTo":
    "Gränserna bygger på värdena till och med den här perioden, till exempel 2024-12. Tomt: alla.",
  "register.prompt.phases":
    "Period och orsak när arbetet har ändrats, till exempel 2025-04: nytt arbetssätt; 2025-09: ny chef.",
  "register.prompt.excluded":
    "Period och orsak för värden som inte ska räknas, till exempel 2024-07: semester.",
  "register.prompt.reconciled": "När ni senast frågade verksamheten om måttet stämmer med verkligheten.",
  "register.prompt.comment": "Fritt.",
} as const;
