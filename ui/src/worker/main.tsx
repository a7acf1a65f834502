import { createRoot } from "react-dom/client";
import { startWords } from "@shared/i18n";
import { SessionProvider } from "@shared/session";

startWords({ zh: {}, en: {} });
createRoot(document.getElementById("root")!).render(<SessionProvider><main>职保</main></SessionProvider>);
