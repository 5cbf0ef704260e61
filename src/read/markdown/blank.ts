/** A same-length copy of a text in which ranges become spaces; line ends stay. */
export class Blanker {
  private readonly text: string;
  private readonly hidden: Uint8Array;

  constructor(text: string) {
    this.text = text;
    this.hidden = new Uint8Array(text.length);
  }

  hide(start: number, end: number): void {
    this.hidden.fill(1, start, end);
  }

  apply(): string {
    const pieces: string[] = [];
    for (let start = 0; start < this.text.length; ) {
      const hides = this.hidden[start];
      const change = this.hidden.indexOf(hides === 1 ? 0 : 1, start);
      const end = change < 0 ? this.text.length : change;
      const piece = this.text.slice(start, end);
      pieces.push(hides === 1 ? piece.replace(/[^\r\n]/g, " ") : piece);
      start = end;
    }
    return pieces.join("");
  }
}
