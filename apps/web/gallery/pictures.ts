import { madeUpSeats } from '../src/testing/made-up.js';

/** A drawn face for every seat whose camera is on. */
export function pictures(count: number): ReadonlyMap<string, MediaStreamTrack> {
  const shown = madeUpSeats(count).filter((seat) => seat.camera);
  return new Map(shown.flatMap(({ id }, index) => drawnFace(index).map((track) => [id, track] as const)));
}

function drawnFace(index: number): MediaStreamTrack[] {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
  const pen = canvas.getContext('2d');
  if (!pen) return [];
  const draw = () => {
    pen.fillStyle = `hsl(${index * 67} 25% 45%)`;
    pen.fillRect(0, 0, 640, 360);
    pen.fillStyle = '#e0b79a';
    pen.beginPath();
    pen.ellipse(320, 190, 85, 115, 0, 0, 7);
    pen.fill();
  };
  draw();
  setInterval(draw, 200);
  return canvas.captureStream(5).getVideoTracks();
}
