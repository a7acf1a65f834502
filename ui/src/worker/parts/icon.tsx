/** A few signs, drawn here: a set of icons would weigh more than all screens. Each stands beside its word, so none is read aloud. */

const PATHS = {
  back: "M15 4l-8 8 8 8",
  next: "M9 4l8 8-8 8",
  home: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  orders: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6",
  report: "M12 3l10 18H2zM12 10v5M12 18v.5",
  cases: "M4 6h6l2 2h8v12H4zM8 13h8",
  me: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-7 8-7s7 2 8 7",
  shield: "M12 3l8 3v6c0 5-3 8-8 10-5-2-8-5-8-10V6zM8 12l3 3 5-6",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5",
  phone: "M6 3h4l2 5-3 2c1 3 3 4 5 5l2-3 5 2v4c0 2-2 3-4 2C9 19 5 14 4 6c0-2 1-3 2-3z",
  camera: "M4 7h4l2-3h4l2 3h4v13H4zM12 10a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
  place: "M12 21c5-6 7-9 7-12a7 7 0 0 0-14 0c0 3 2 6 7 12zM12 6.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z",
  done: "M4 12l6 6L20 6",
  wait: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l4 2",
  remove: "M5 5l14 14M19 5L5 19",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
