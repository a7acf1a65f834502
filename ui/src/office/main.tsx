import { createRoot } from "react-dom/client";
import { both, startWords } from "@shared/i18n";
import { SessionProvider } from "@shared/session";
import { App } from "./app";
import "./office.css";
import { words } from "./words";

startWords(both(words));
createRoot(document.getElementById("root")!).render(
  <SessionProvider>
    <App />
  </SessionProvider>,
);
