/** The frame of a screen: heading with the way back, content, and the five places at the bottom. */

import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { useTranslation } from "@shared/i18n";
import { useSession } from "@shared/session";
import { Icon, type IconName } from "./icon";

const PLACES: { to: string; word: string; icon: IconName }[] = [
  { to: "/", word: "place.home", icon: "home" },
  { to: "/orders", word: "place.orders", icon: "orders" },
  { to: "/report", word: "place.report", icon: "report" },
  { to: "/cases", word: "place.cases", icon: "cases" },
  { to: "/me", word: "place.me", icon: "me" },
];

interface Props {
  title: string;
  /** Where the arrow leads when nothing lies behind; the five places themselves have none. */
  back?: string;
  children: ReactNode;
  /** Without the five places: while a report is written, and before sign-in. */
  alone?: boolean;
}

export function Screen({ title, back, children, alone }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t("common.product")}`;
  }, [title, t]);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      <header className="bar">
        {back ? (
          <button type="button" className="bar-back" aria-label={t("common.back")} onClick={() => navigate(back)}><Icon name="back" /></button>
        ) : <span className="bar-side" />}
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        <span className="bar-side" />
      </header>
      <main className={alone ? "content alone" : "content"}>{children}</main>
      {!alone && <Places at={pathname} />}
    </>
  );
}

function Places({ at }: { at: string }) {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <nav className="places" aria-label={t("place.all")}>
      {PLACES.filter((one) => one.to !== "/report" || may("me.report")).map((one) => {
        const here = one.to === "/" ? at === "/" : at.startsWith(one.to);
        return (
          <Link key={one.to} to={one.to} className={here ? "here" : undefined} aria-current={here ? "page" : undefined}>
            <Icon name={one.icon} /><span>{t(one.word)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
