/** A list of numbers that grows without the cost of boxed ones. */
export class Numbers {
  private held = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.held.length) {
      const longer = new Uint32Array(this.held.length * 2);
      longer.set(this.held);
      this.held = longer;
    }
    this.held[this.length++] = value;
  }

  at(place: number): number {
    return this.held[place] ?? 0;
  }

  /** The numbers in an array of their own size; the list is empty afterwards. */
  take(): Uint32Array<ArrayBuffer> {
    const taken = this.held.slice(0, this.length);
    this.held = new Uint32Array(1);
    this.length = 0;
    return taken;
  }
}
