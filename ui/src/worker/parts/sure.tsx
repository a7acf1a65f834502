/**
 * A last question before something that a finger cannot take back. antd-mobile's own dialog leaves the keyboard behind on
 * the page and names two elements alike; this one takes the focus, keeps it, and gives it back.
 */

import Button from "antd-mobile/es/components/button";
import { useEffect, useId, useRef } from "react";
import { createRoot } from "react-dom/client";
import { useTranslation } from "@shared/i18n";

interface Props { title: string; text: string; yes: string; onAnswer: (sure: boolean) => void }

function Question({ title, text, yes, onAnswer }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div className="sure" onKeyDown={(event) => { if (event.key === "Escape") onAnswer(false); }}>
      <div ref={box} className="sure-box" role="dialog" aria-modal="true" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-text`}>{text}</p>
        <div className="ends">
          <Button onClick={() => onAnswer(false)}>{t("common.cancel")}</Button>
          <Button color="primary" onClick={() => onAnswer(true)}>{yes}</Button>
        </div>
      </div>
    </div>
  );
}

/** Ask; true only where she says yes. The page behind is out of reach meanwhile. */
export function sure(title: string, text: string, yes: string): Promise<boolean> {
  return new Promise((done) => {
    const page = document.getElementById("root");
    const before = document.activeElement as HTMLElement | null;
    const place = document.body.appendChild(document.createElement("div"));
    const root = createRoot(place);
    page?.setAttribute("inert", "");
    const answer = (said: boolean) => {
      page?.removeAttribute("inert");
      root.unmount();
      place.remove();
      before?.focus();
      done(said);
    };
    root.render(<Question title={title} text={text} yes={yes} onAnswer={answer} />);
  });
}
