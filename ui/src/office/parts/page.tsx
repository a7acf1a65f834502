/** The head of a screen, a list with its pages, and small forms of layout. */

import { Empty, Table, type TableProps } from "antd";
import { type ReactNode, useEffect } from "react";
import { capital, useTranslation } from "@shared/i18n";
import { useSession } from "@shared/session";
import { minute, nowIso } from "@shared/dates";

/** Heading, a line beside it and its buttons; printed pages carry who printed them and when. */
export function PageHead({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const text = typeof title === "string" ? title : undefined;
  useEffect(() => {
    if (text) document.title = `${text} · ${t("common.product")}`;
  }, [text, t]);
  return (
    <>
      <p className="print-only">{t("common.product")} · {t("print.by", { who: me?.shown_as ?? "", when: minute(nowIso()) })}</p>
      <div className="page-head">
        <h1>{title}</h1>
        {lead && <span className="lead">{lead}</span>}
        {children && <div className="tools">{children}</div>}
      </div>
    </>
  );
}

export function Panel({ title, children, extra, id }: { title?: ReactNode; children: ReactNode; extra?: ReactNode; id?: string }) {
  return (
    <section className="panel" aria-labelledby={id}>
      {title && <div style={{ display: "flex", alignItems: "baseline", gap: 12 }}><h2 id={id} style={{ flex: 1 }}>{title}</h2>{extra}</div>}
      {children}
    </section>
  );
}

/** Label above value, for the facts of something. */
export function Facts({ rows }: { rows: (readonly [label: string, value: ReactNode] | null | false)[] }) {
  return (
    <dl className="facts">
      {rows.map((row) => row && <div key={row[0]}><dt>{capital(row[0])}</dt><dd>{row[1] ?? "—"}</dd></div>)}
    </dl>
  );
}

interface ListProps<T> extends Omit<TableProps<T>, "pagination" | "title"> {
  label: string;
  page?: { total: number; offset: number; limit: number } | undefined;
  onPage?: (offset: number, limit: number) => void;
}

/** A table with a name for those who do not see it, an honest empty state, and the server's pages. */
export function List<T extends object>({ label, page, onPage, ...rest }: ListProps<T>) {
  const { t } = useTranslation();
  return (
    <Table<T>
      size="small" tableLayout="auto" locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("common.nothing")} /> }}
      {...rest}
      aria-label={label}
      pagination={page && page.total > page.limit ? {
        current: Math.floor(page.offset / page.limit) + 1, pageSize: page.limit, total: page.total, showSizeChanger: false, size: "small",
        showTotal: (count) => t("common.total", { count }), onChange: (n, size) => onPage?.((n - 1) * size, size),
      } : false}
    />
  );
}
