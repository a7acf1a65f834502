import "antd-mobile/es/global";
import { unstableSetRender } from "antd-mobile/es/utils/unstable-render";
import { createRoot, type Root } from "react-dom/client";
import { both, startWords } from "@shared/i18n";
import { SessionProvider } from "@shared/session";
import { App } from "./app";
import { openPort } from "./port";
import { startView } from "./view";
import { words } from "./words";
import "./worker.css";

// Toasts are drawn by antd-mobile outside the page's own tree; on React 19 it must be told how.
unstableSetRender((node, container) => {
  const held = container as Element & { zhibaoRoot?: Root };
  const root = (held.zhibaoRoot ??= createRoot(held));
  root.render(node);
  return async () => {
    await Promise.resolve();
    root.unmount();
  };
});

openPort();
startWords(both(words));
startView();
createRoot(document.getElementById("root")!).render(
  <SessionProvider>
    <App />
  </SessionProvider>,
);
