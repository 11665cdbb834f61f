/** Excel's error codes in words: key "office.<Code>". */
export const office = {
  "office.AccessDenied":
    "Excel tillåter inte ändringen. Bladet eller arbetsboken kan vara skyddad eller skrivskyddad. Ta bort skyddet eller spara en kopia.",
  "office.InvalidOperationInCellEditMode":
    "En cell redigeras just nu. Tryck Enter eller Esc i bladet. Styrtal fortsätter sedan av sig självt.",
  "office.ItemNotFound":
    "Bladet, tabellen eller diagrammet finns inte längre. Det kan vara borttaget eller ha bytt namn. Välj Läs om.",
  "office.InvalidArgument":
    "Excel tog inte emot uppgiften. Välj Läs om och försök igen. Händer det igen, kopiera detaljerna och anmäl felet.",
  "office.InvalidSelection":
    "Markeringen går inte att använda. Markera ett sammanhängande område med celler.",
  "office.InvalidReference":
    "Området finns inte längre i arbetsboken. Rader eller kolumner kan vara borttagna. Välj Läs om.",
  "office.ItemAlreadyExists":
    "Det finns redan ett blad eller en tabell med det namnet. Byt namn på det gamla eller välj Uppdatera.",
  "office.RangeExceedsLimit":
    "Området är större än Excel klarar på en gång. Välj färre blad eller ett mindre område.",
  "office.RequestPayloadSizeLimitExceeded":
    "Det blev för mycket att skriva på en gång. Infoga färre diagram åt gången.",
  "office.ResponsePayloadSizeLimitExceeded":
    "Det blev för mycket att läsa på en gång. Välj ett blad i taget.",
  "office.EmptyChartSeries": "Diagrammet fick inga värden. Kontrollera att indikatorn har tal i {range}.",
  "office.FilteredRangeConflict":
    "Ett filter döljer rader där Styrtal ska skriva. Ta bort filtret på ”{sheet}” och försök igen.",
  "office.MergedRangeConflict":
    "Sammanfogade celler ligger i vägen på ”{sheet}”. Dela dem eller välj ett nytt blad.",
  "office.EmptyChartSeries.somewhere": "Diagrammet fick inga värden. Kontrollera att indikatorn har tal.",
  "office.FilteredRangeConflict.somewhere":
    "Ett filter döljer rader där Styrtal ska skriva. Ta bort filtret och försök igen.",
  "office.MergedRangeConflict.somewhere":
    "Sammanfogade celler ligger i vägen. Dela dem eller välj ett nytt blad.",
  "office.InactiveWorkbook": "En annan arbetsbok är aktiv. Klicka i den här arbetsboken och försök igen.",
  "office.UndoNotSupported":
    "Ändringen gick inte att göra som ett enda ångra-steg. Den är gjord. Ta bort den med Ta bort i panelen.",
  "office.UndoNotSupported.undone": "Ändringen gick inte att göra som ett enda ångra-steg.",
  "office.ApiNotFound":
    "Den här versionen av Excel saknar något som Styrtal behöver. Uppdatera Excel eller använd Excel på webben.",
  "office.ApiNotAvailable":
    "Funktionen finns inte här. Använd Excel 2021, Microsoft 365 eller Excel på webben.",
  "office.NotImplemented": "Excel på den här datorn kan inte göra detta ännu. Resten är gjort.",
  "office.NotImplemented.undone": "Excel på den här datorn kan inte göra detta ännu.",
  "office.GeneralException":
    "Något gick fel i Excel. Försök igen. Hjälper inte det, spara och öppna arbetsboken på nytt.",
  "office.RequestAborted": "Excel avbröt innan allt var klart. Försök igen.",
  "office.ActivityLimitReached": "Excel är upptaget. Vänta några sekunder och försök igen.",
  "office.Network":
    "Excel på webben tappade kontakten. Kontrollera nätet och försök igen. Dina siffror ligger kvar i arbetsboken.",
  "office.Unknown":
    "Ett okänt fel ({code}). Försök igen. Händer det igen, kopiera detaljerna och anmäl felet.",
  "office.nothingChanged": "Inget är ändrat.",
  "office.details": "Visa detaljer",
  "office.copyDetails": "Kopiera detaljerna",
} as const;
