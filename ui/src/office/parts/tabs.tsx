/** Tabs that break into a second line rather than hide behind a button that no list of tabs may hold. Arrows, Home and End move. */

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";

export interface Tab { key: string; label: ReactNode; children?: ReactNode }

interface Props { items: Tab[]; label: string; activeKey?: string; onChange?: (key: string) => void }

export function Tabs({ items, label, activeKey, onChange }: Props) {
  const id = useId();
  const [own, setOwn] = useState(items[0]?.key ?? "");
  const chosen = items.find((one) => one.key === (activeKey ?? own)) ?? items[0];
  const list = useRef<HTMLDivElement>(null);
  const choose = (key: string) => {
    setOwn(key);
    onChange?.(key);
  };
  const move = (event: KeyboardEvent) => {
    const at = items.findIndex((one) => one.key === chosen?.key);
    const to = { ArrowRight: (at + 1) % items.length, ArrowLeft: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
    const next = to === undefined ? undefined : items[to];
    if (!next) return;
    event.preventDefault();
    choose(next.key);
    list.current?.querySelectorAll<HTMLButtonElement>("[role=tab]")[to ?? 0]?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={label} className="tabs no-print" ref={list} onKeyDown={move}>
        {items.map((one) => {
          const mine = one.key === chosen?.key;
          return (
            <button key={one.key} type="button" role="tab" id={`${id}-${one.key}`} aria-selected={mine} aria-controls={`${id}-panel`} tabIndex={mine ? 0 : -1} onClick={() => choose(one.key)}>{one.label}</button>
          );
        })}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen?.key}`} className="tabpanel" key={chosen?.key}>{chosen?.children}</div>
    </>
  );
}
