/** How many of how many: a count of cases and of those in which something was so. */
export class Share {
  hits = 0
  of = 0

  add(isHit: boolean): void {
    this.of++
    if (isHit) this.hits++
  }

  /** From 0 to 1; NaN of nothing. */
  get ratio(): number {
    return this.hits / this.of
  }

  get perThousand(): number {
    return (1000 * this.hits) / this.of
  }

  /** `3/10`. */
  get counts(): string {
    return `${this.hits}/${this.of}`
  }
}

/** The share of a key, made when it is asked for first. */
export function shareOf(shares: Map<string, Share>, key: string): Share {
  const share = shares.get(key) ?? new Share()
  shares.set(key, share)
  return share
}
