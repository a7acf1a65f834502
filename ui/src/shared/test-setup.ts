import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";
import { startWords } from "./i18n";

startWords({ zh: {}, en: {} });
afterEach(cleanup);
