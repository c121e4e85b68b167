/** A list of whole numbers that grows, four bytes each. */
export type Growing = {
  push: (value: number) => void;
  at: (index: number) => number;
  done: () => Int32Array;
};

export function growing(): Growing {
  let room = new Int32Array(1024);
  let size = 0;
  return {
    push: (value) => {
      if (size === room.length) {
        const more = new Int32Array(room.length * 2);
        more.set(room);
        room = more;
      }
      room[size] = value;
      size += 1;
    },
    at: (index) => room[index] as number,
    done: () => room.slice(0, size),
  };
}
