interface Apart {
  readonly roomId: string;
  /** Stands for a meeting's id at the door. */
  readonly meetingId: string;
  readonly link: string;
}

/** The rooms that belong to no meeting's time: no table, list or feed knows of them, and they end with this process. */
export class ApartRooms {
  private readonly byRoom = new Map<string, Apart>();
  private readonly byLink = new Map<string, Apart>();

  add(apart: Apart): void {
    this.byRoom.set(apart.roomId, apart);
    this.byLink.set(apart.link, apart);
  }

  has(roomId: string): boolean {
    return this.byRoom.has(roomId);
  }

  meetingBehind(link: string): string | null {
    return this.byLink.get(link)?.meetingId ?? null;
  }

  drop(roomId: string): void {
    const apart = this.byRoom.get(roomId);
    if (!apart) return;
    this.byRoom.delete(roomId);
    this.byLink.delete(apart.link);
  }
}
