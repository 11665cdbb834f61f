import {
  lazy,
  Suspense,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { Footer } from "./frame/Footer";
import { Mark } from "./frame/Icons";
import { usePane, usePaneState } from "./frame/paneContext";
import { Tabs } from "./frame/Tabs";
import { FooterSlotsContext } from "./frame/ViewLayout";
import { useFrameStyles } from "./frame/useFrameStyles";
import { ReadingView } from "./start/ReadingView";
import { currentPage, type Page } from "./state/paneState";
import { useTexts } from "./texts";

/** Needed when the first reading ends; fetched while it goes on, so that the frame is painted before. */
const loadFollowView = () => import("./list/FollowView");
const FollowView = lazy(async () => ({ default: (await loadFollowView()).FollowView }));
const IndicatorPage = lazy(async () => ({
  default: (await import("./indicator/IndicatorPage")).IndicatorPage,
}));
const StartView = lazy(async () => ({ default: (await import("./start/StartView")).StartView }));
const ChooseSheetView = lazy(async () => ({
  default: (await import("./start/ChooseSheetView")).ChooseSheetView,
}));
const ReadFailedView = lazy(async () => ({
  default: (await import("./start/ReadFailedView")).ReadFailedView,
}));
const UnreadView = lazy(async () => ({ default: (await import("./start/UnreadView")).UnreadView }));
const ProblemsView = lazy(async () => ({ default: (await import("./problems/ProblemsView")).ProblemsView }));
const CorrectReadingView = lazy(async () => ({
  default: (await import("./correct/CorrectReadingView")).CorrectReadingView,
}));
const DocumentPage = lazy(async () => ({ default: (await import("./documents/DocumentPage")).DocumentPage }));
const RegisterView = lazy(async () => ({ default: (await import("./register/RegisterView")).RegisterView }));
const CostsView = lazy(async () => ({ default: (await import("./costs/CostsView")).CostsView }));
const CostPage = lazy(async () => ({ default: (await import("./costs/CostPage")).CostPage }));
const ImproveView = lazy(async () => ({ default: (await import("./improve/ImproveView")).ImproveView }));
const TestCardPage = lazy(async () => ({
  default: (await import("./improve/TestCardPage")).TestCardPage,
}));
const ChecklistPage = lazy(async () => ({
  default: (await import("./improve/ChecklistPage")).ChecklistPage,
}));
const DocumentsView = lazy(async () => ({ default: (await import("./tabs/DocumentsView")).DocumentsView }));
const KoladaView = lazy(async () => ({ default: (await import("./kolada/KoladaView")).KoladaView }));
const SettingsView = lazy(async () => ({ default: (await import("./more/SettingsView")).SettingsView }));
const HelpView = lazy(async () => ({ default: (await import("./more/HelpView")).HelpView }));
const AboutView = lazy(async () => ({ default: (await import("./more/AboutView")).AboutView }));

function Follow() {
  const reading = usePaneState((state) => state.reading);
  const failure = usePaneState((state) => state.readingFailure);
  const reads = usePaneState((state) => state.work?.job === "reading");
  if (reading === null) {
    if (failure !== null && !reads) return <ReadFailedView failure={failure} />;
    return reads ? <ReadingView /> : <UnreadView />;
  }
  if (reading.assessments.length > 0) return <FollowView reading={reading} />;
  const empty = reading.sheets.every((sheet) => sheet.cells === 0);
  return empty ? <StartView /> : <ChooseSheetView reading={reading} />;
}

function PageView({ page }: { readonly page: Page }) {
  const reading = usePaneState((state) => state.reading);
  switch (page.kind) {
    case "indicator":
      return reading === null ? <Follow /> : <IndicatorPage id={page.id} reading={reading} />;
    case "problems":
      return reading === null ? <Follow /> : <ProblemsView reading={reading} />;
    case "correct":
      return <CorrectReadingView sheet={page.sheet} />;
    case "document":
      return <DocumentPage document={page.document} />;
    case "register":
      return reading === null ? <Follow /> : <RegisterView reading={reading} />;
    case "kolada":
      return <KoladaView />;
    case "checklist":
      return <ChecklistPage list={page.list} />;
    case "test":
      return <TestCardPage />;
    case "cost":
      return <CostPage kind={page.sheet} />;
    case "settings":
      return <SettingsView />;
    case "help":
      return <HelpView />;
    case "about":
      return <AboutView />;
  }
}

function View() {
  const page = usePaneState(currentPage);
  const tab = usePaneState((state) => state.tab);
  if (page !== null) return <PageView page={page} />;
  const views: Record<typeof tab, ReactNode> = {
    follow: <Follow />,
    costs: <CostsView />,
    improve: <ImproveView />,
    documents: <DocumentsView />,
  };
  return views[tab];
}

/** Gives the focus back to what opened a page when the page is closed: the row, the link, or Mer. */
function useReturnOfFocus(root: React.RefObject<HTMLElement | null>): void {
  const page = usePaneState(currentPage);
  const before = useRef<Page | null>(null);
  useLayoutEffect(() => {
    const closed = before.current;
    before.current = page;
    if (closed === null || page !== null) return;
    const opener =
      closed.kind === "indicator"
        ? '[role="option"][tabindex="0"]'
        : closed.kind === "problems" || closed.kind === "correct"
          ? '[data-return="problems"]'
          : closed.kind === "document"
            ? `[data-return="document-${closed.document}"]`
            : closed.kind === "cost"
              ? `[data-return="cost ${closed.sheet}"]`
              : closed.kind === "register"
                ? '[data-return="register"]'
                : '[aria-haspopup="menu"]';
    root.current?.querySelector<HTMLElement>(opener)?.focus();
  }, [page, root]);
}

/**
 * A button that goes away with what it removed leaves the focus nowhere: the tab then has it. Never when the user has
 * not been in the pane, or is in the grid: the pane takes no focus of its own accord.
 */
function useFocusAfterWork(root: React.RefObject<HTMLElement | null>): void {
  const working = usePaneState((state) => state.work !== null);
  const worked = useRef(false);
  const visited = useRef(false);
  useEffect(() => {
    const element = root.current;
    const visit = (): void => {
      visited.current = true;
    };
    element?.addEventListener("focusin", visit);
    return () => element?.removeEventListener("focusin", visit);
  }, [root]);
  useEffect(() => {
    const ended = worked.current && !working;
    worked.current = working;
    if (!ended || document.activeElement !== document.body) return;
    if (!visited.current || !document.hasFocus()) return;
    root.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, [root, working]);
}

/** V0: header, tabs, view. Ctrl+Enter presses the primary button, Esc and Alt+Left go back. */
export function Pane() {
  const styles = useFrameStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const root = useRef<HTMLElement>(null);
  const [above, setAbove] = useState<HTMLElement | null>(null);
  const [buttons, setButtons] = useState<HTMLElement | null>(null);
  const slots = useMemo(() => ({ above, buttons }), [above, buttons]);
  useReturnOfFocus(root);
  useFocusAfterWork(root);
  const tab = usePaneState((state) => state.tab);
  useEffect(() => void loadFollowView().catch(() => undefined), []);
  useEffect(() => {
    document.title = t("app.name");
  }, [t]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // Menus and dialogs lie elsewhere in the document and handle their own keys.
    if (event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return;
    if (event.key === "Enter" && event.ctrlKey) {
      root.current?.querySelector<HTMLButtonElement>("[data-primary]")?.click();
      event.preventDefault();
      return;
    }
    const searching = event.target instanceof HTMLInputElement && event.target.type === "search";
    const leaves = (event.key === "Escape" && !searching) || (event.key === "ArrowLeft" && event.altKey);
    if (leaves && store.back()) event.preventDefault();
  }

  return (
    <main ref={root} className={styles.root} aria-label={t("sr.app")} onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <Mark />
        <h1 className={styles.title}>{t("app.name")}</h1>
      </header>
      <Tabs />
      <FooterSlotsContext value={slots}>
        <div id="pane-view" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.view}>
          <Suspense fallback={null}>
            <View />
          </Suspense>
        </div>
      </FooterSlotsContext>
      <Footer above={setAbove} buttons={setButtons} />
    </main>
  );
}
