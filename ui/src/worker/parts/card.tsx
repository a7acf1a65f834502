/** Cards, lines that lead somewhere, facts, tags. */

import type { ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "./icon";

export function Card({ title, children, extra, className }: { title?: ReactNode; children: ReactNode; extra?: ReactNode; className?: string }) {
  return (
    <section className={className ? `card ${className}` : "card"}>
      {title && <div className="card-head"><h2>{title}</h2>{extra}</div>}
      {children}
    </section>
  );
}

/** A line that leads to another screen. */
export function Go({ to, title, under, end }: { to: string; title: ReactNode; under?: ReactNode; end?: ReactNode }) {
  return (
    <Link to={to} className="go">
      <span className="go-text"><span>{title}</span>{under && <span className="small quiet">{under}</span>}</span>
      {end && <span className="go-end">{end}</span>}
      <Icon name="next" />
    </Link>
  );
}

export type Colour = "green" | "yellow" | "red" | "grey" | "blue";

export function Tag({ colour = "grey", children }: { colour?: Colour; children: ReactNode }) {
  return <span className={`tag ${colour}`}>{children}</span>;
}

/** Label above value. */
export function Facts({ rows }: { rows: (readonly [label: string, value: ReactNode] | null | false | "" | undefined)[] }) {
  return <dl className="facts">{rows.map((row) => row && <div key={row[0]}><dt>{row[0]}</dt><dd>{row[1] ?? "—"}</dd></div>)}</dl>;
}
