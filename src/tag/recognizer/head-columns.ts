import { type Sections, takeSection } from "../../model/sections.ts";
import { WordVectors } from "./word-vectors.ts";

/** The head as it stands in the model file; its weights count in steps, one step for each hidden unit. */
export interface HeadColumns {
  readonly vectors: WordVectors;
  /** Weight of input d at offset k for hidden unit h, at `(k * INPUTS + d) * HIDDEN + h`. */
  readonly hidden: Int8Array;
  readonly hiddenSteps: Float32Array;
  readonly bias: Float32Array;
  /** Weight of hidden unit h for label q, at `h * LABEL_COUNT + q`. */
  readonly output: Int8Array;
  readonly outputSteps: Float32Array;
  /** What a hidden unit of one stands for where sums of pairs are counted; see `HiddenWeights`. */
  readonly unit: number;
}

/** The arrays of the head of a model file. */
export function takeHead(sections: Sections): HeadColumns {
  return {
    vectors: new WordVectors(sections),
    hidden: takeSection<Int8Array>(sections, "headHidden"),
    hiddenSteps: takeSection<Float32Array>(sections, "headHiddenSteps"),
    bias: takeSection<Float32Array>(sections, "headBias"),
    output: takeSection<Int8Array>(sections, "headOutput"),
    outputSteps: takeSection<Float32Array>(sections, "headOutputSteps"),
    unit: takeSection<Float32Array>(sections, "headUnit")[0] as number,
  };
}
