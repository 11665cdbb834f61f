import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { koladaAddresses, typedCodes } from "../../core/kolada/addresses";
import { usePane, usePaneState } from "../frame/paneContext";
import { useTexts } from "../texts";
import { copyText } from "./copyText";

const useStyles = makeStyles({
  part: { display: "grid", gap: "8px", padding: "0 12px 16px" },
  heading: { margin: 0, fontSize: "14px", fontWeight: 600 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  address: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "12px",
    overflowWrap: "anywhere",
    userSelect: "all",
  },
  words: { margin: 0 },
});

/** Codes in, addresses out. A button fetches them only where the user has turned that on. */
export function KoladaAddresses({ onFetched }: { readonly onFetched: (texts: readonly string[]) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store, preferences } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [indicators, setIndicators] = useState("");
  const [places, setPlaces] = useState("");
  const [years, setYears] = useState("");
  const [copied, setCopied] = useState<string | null>(null);
  const { values, names } = koladaAddresses({
    indicators: typedCodes(indicators, "indicators"),
    places: typedCodes(places, "places"),
    years: typedCodes(years, "years").map(Number),
  });
  const addresses = [...values, ...(values.length === 0 ? [] : names)];
  const live = preferences.koladaLive;

  async function fetchAll(): Promise<void> {
    const texts = await store.fetchKolada(addresses);
    if (texts !== null) onFetched(texts);
  }

  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t("kolada.address.title")}</h3>
      <Field label={t("kolada.indicators")} hint={t("kolada.indicators.hint")}>
        <Input value={indicators} onChange={(_, data) => setIndicators(data.value)} />
      </Field>
      <Field label={t("kolada.places")} hint={t("kolada.places.hint")}>
        <Input value={places} onChange={(_, data) => setPlaces(data.value)} />
      </Field>
      <Field label={t("kolada.years")} hint={t("kolada.years.hint")}>
        <Input value={years} onChange={(_, data) => setYears(data.value)} />
      </Field>
      {addresses.length === 0 ? null : (
        <ul className={styles.list}>
          {addresses.map((address, index) => (
            <li key={address}>
              <span>{t(index < values.length ? "kolada.address.values" : "kolada.address.names")}</span>
              <span className={styles.address}>{address}</span>
              <Button
                size="small"
                aria-label={`${t("btn.copyAddress")} ${index + 1}`}
                onClick={() => void copyText(address).then((done) => setCopied(done ? address : null))}
              >
                {copied === address ? t("kolada.copied") : t("btn.copyAddress")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {live && addresses.length > 0 ? (
        <div>
          <Button disabledFocusable={working} onClick={() => void fetchAll()}>
            {t("kolada.fetch")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
