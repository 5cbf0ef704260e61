import { testPhenomena } from "../../phenomena.ts";
import { namesIn } from "./shipped-model.ts";

testPhenomena("recognizer", ({ text }) => ({ names: namesIn(text) }));
