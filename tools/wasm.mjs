// Takes functions out of a module of WebAssembly: each keeps its number and its type, but traps when it is called.
// The binary format: https://webassembly.github.io/spec/core/binary/modules.html

const code_section = 10;
const trap = Buffer.from([3, 0, 0x00, 0x0b]);  // a body of 3 bytes: no local variables, `unreachable`, end

function leb128(number) {
  const bytes = [];
  for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
  return Buffer.from([...bytes, number]);
}

// `stays(i)`: of the functions the module defines itself, from 0, in their order.
export function without_functions(module, stays) {
  let at = 8;  // behind magic number and version
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const parts = [module.subarray(0, at)];
  while (at < module.length) {
    const begin = at, section = module[at++], length = number(), end = at + length;
    if (section === code_section) {
      const count = number(), bodies = [leb128(count)];
      for (let i = 0; i < count; ++i) {
        const body = at, bytes = number();
        at += bytes;
        bodies.push(stays(i) ? module.subarray(body, at) : trap);
      }
      const code = Buffer.concat(bodies);
      parts.push(Buffer.from([section]), leb128(code.length), code);
    } else {
      parts.push(module.subarray(begin, end));
    }
    at = end;
  }
  return Buffer.concat(parts);
}
