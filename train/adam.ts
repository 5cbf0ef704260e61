const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const SMALLEST = 1e-8;

/** Moves weights along their summed gradients, each by a step of its own (Adam: Kingma and Ba 2015). */
export class Adam {
  readonly #weights: Float32Array;
  readonly #gradients: Float32Array;
  readonly #means: Float32Array;
  readonly #squares: Float32Array;
  #step = 0;

  constructor(weights: Float32Array, gradients: Float32Array) {
    this.#weights = weights;
    this.#gradients = gradients;
    this.#means = new Float32Array(weights.length);
    this.#squares = new Float32Array(weights.length);
  }

  /** Takes one step uphill and clears the gradients. */
  step(rate: number): void {
    this.#step++;
    const [weights, gradients, means, squares] = [this.#weights, this.#gradients, this.#means, this.#squares];
    const meanScale = rate / (1 - FIRST_DECAY ** this.#step);
    const squareScale = 1 / (1 - SECOND_DECAY ** this.#step);
    for (let i = 0; i < weights.length; i++) {
      const g = gradients[i] as number;
      const mean = FIRST_DECAY * (means[i] as number) + (1 - FIRST_DECAY) * g;
      const square = SECOND_DECAY * (squares[i] as number) + (1 - SECOND_DECAY) * g * g;
      means[i] = mean;
      squares[i] = square;
      weights[i] = (weights[i] as number) + (meanScale * mean) / (Math.sqrt(square * squareScale) + SMALLEST);
      gradients[i] = 0;
    }
  }
}
