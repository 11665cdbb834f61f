import * as sheets from "./support/uglySheets";
import { lines, read, told } from "./support/read";

/** What a person reads in the sheets of uglySheets.ts: every series with its values, and what is worth telling. */
const expected: Readonly<
  Record<keyof typeof sheets, { readonly series: string[]; readonly told: string[] }>
> = {
  // A committee's measures with targets, traffic lights, section rows and notes.
  trafficLights: {
    series: [
      "Väntetid till beslut, dagar [dagar] /: 2025-01=31 2025-02=29 2025-03=27 2025-04=28 2025-05=26 2025-06=24",
      "Orosanmälningar, antal [antal] /: 2025-01=112 2025-02=98 2025-03=130 2025-04=121 2025-05=117 2025-06=104",
      "Brukare i hemtjänst [] /: 2025-01=1204 2025-02=1211 2025-03=1219 2025-04=1222 2025-05=1230 2025-06=1228",
      "Sjukfrånvaro, % [%] /: 2025-01=8.1 2025-02=7.9 2025-03=8.4 2025-04=7.7 2025-05=7.1 2025-06=missing",
    ],
    told: ["footnoteMark F6", "numberAsText C9"],
  },
  // Accumulated tertials with the years down, beside budget and forecast.
  accumulations: {
    series: [
      "Nettokostnad IFO, tkr [tkr] /: 2023-T1=41200 2023-T2=83900 2023-T3=126400 2024-T1=43100 2024-T2=87700 2024-T3=131900 2025-T1=44800 2025-T2=90200 2025-T3=missing",
    ],
    told: ["yearBlocks E2", "maybeAccumulated B3"],
  },
  // School years with girls and boys under merged headings, small groups hidden.
  schoolYears: {
    series: [
      "Behöriga till yrkesprogram, % [%] /total: 2020/21=84.1 2021/22=85 2022/23=83.7 2023/24=86.2",
      "Behöriga till yrkesprogram, % [%] /women: 2020/21=86.2 2021/22=87.9 2022/23=suppressed 2023/24=88",
      "Behöriga till yrkesprogram, % [%] /men: 2020/21=82 2021/22=82.3 2022/23=suppressed 2023/24=84.5",
      "Meritvärde [] /total: 2020/21=221.4 2021/22=223 2022/23=219.9 2023/24=224.1",
      "Meritvärde [] /women: 2020/21=233.1 2021/22=235.8 2022/23=suppressed 2023/24=236",
      "Meritvärde [] /men: 2020/21=210.5 2021/22=211 2022/23=suppressed 2023/24=212.9",
    ],
    told: ["suppressed C6", "numberAsText B7"],
  },
  // Months above, a comparison of municipalities below.
  twoTables: {
    series: [
      "Beviljade timmar [timmar] /: 2025-01=12400 2025-02=11800 2025-03=12650 2025-04=12100",
      "Utförda timmar [timmar] /: 2025-01=11160 2025-02=10384 2025-03=11765 2025-04=11011",
      "Utförandegrad [%] /: 2025-01=90 2025-02=88 2025-03=93 2025-04=91",
      "Kostnad hemtjänst, kr/inv 65+ [kr/inv 65+] Falun/: 2021=14211 2022=14780 2023=15320 2024=16011",
      "Kostnad hemtjänst, kr/inv 65+ [kr/inv 65+] Borlänge/: 2021=13890 2022=14402 2023=15011 2024=15600",
      "Kostnad hemtjänst, kr/inv 65+ [kr/inv 65+] Liknande kommuner, snitt/: 2021=14050 2022=14591 2023=15166 2024=15806",
      "Kostnad hemtjänst, kr/inv 65+ [kr/inv 65+] Riket/: 2021=13500 2022=13950 2023=14610 2024=15230",
    ],
    told: ["severalBlocks", "sumRow A8"],
  },
  // Units down, months under merged years, sums between and below.
  unitsAndYears: {
    series: [
      "Sjukfrånvaro i procent av ordinarie arbetstid [%] Norra hemtjänsten/: 2024-10=7.1 2024-11=7.4 2024-12=8 2025-01=8.3 2025-02=8.1 2025-03=7",
      "Sjukfrånvaro i procent av ordinarie arbetstid [%] Södra hemtjänsten/: 2024-10=6 2024-11=6.2 2024-12=6.9 2025-01=7 2025-02=7.2 2025-03=6.1",
      "Sjukfrånvaro i procent av ordinarie arbetstid [%] Särskilt boende/: 2024-10=6.9 2024-11=7 2024-12=suppressed 2025-01=7.7 2025-02=7.9 2025-03=6.6",
      "Sjukfrånvaro i procent av ordinarie arbetstid [%] /: 2024-10=6.7 2024-11=6.9 2024-12=7.4 2025-01=7.7 2025-02=7.7 2025-03=6.6",
    ],
    told: ["sumRow A7", "numberAsText B6", "suppressed D6"],
  },
  // Weeks whose year stands in the corner.
  weeks: {
    series: [
      "Antal belagda platser [antal] /: 2025-W10=18 2025-W11=19 2025-W12=20 2025-W13=17 2025-W14=18",
      "Antal platser [antal] /: 2025-W10=20 2025-W11=20 2025-W12=20 2025-W13=20 2025-W14=20",
      "Beläggning [%] /: 2025-W10=90 2025-W11=95 2025-W12=100 2025-W13=85 2025-W14=90",
      "Köande, antal [antal] /: 2025-W10=suppressed 2025-W11=6 2025-W12=7 2025-W13=missing 2025-W14=5",
    ],
    told: ["textAmongNumbers E6", "suppressed B6"],
  },
  // Months before accumulated sums, budget and forecast, the year in the names.
  monthsAndBudget: {
    series: [
      "Försörjningsstöd 2025, tkr [tkr] /: 2025-01=3100 2025-02=2980 2025-03=3240 2025-04=3050",
      "Placeringar 2025, tkr [tkr] /: 2025-01=5200 2025-02=5150 2025-03=5300 2025-04=5090",
    ],
    told: ["yearBlocks F1"],
  },
  // Quarters beside the years, accumulated within each.
  quarters: {
    series: [
      "Utbetalt, mnkr (ackumulerat) [mnkr] /: 2023-Q1=10.1 2023-Q2=20.9 2023-Q3=31.2 2023-Q4=42 2024-Q1=10.8 2024-Q2=22.1 2024-Q3=33 2024-Q4=44.6 2025-Q1=11.2 2025-Q2=22.7 2025-Q3=missing 2025-Q4=missing",
    ],
    told: ["maybeAccumulated B3"],
  },
};

test.each(Object.keys(expected) as (keyof typeof sheets)[])("%s", (name) => {
  const reading = read(sheets[name], {}, "Uppföljning");
  expect(lines(reading)).toEqual(expected[name].series);
  expect(told(reading)).toEqual(expected[name].told);
});
