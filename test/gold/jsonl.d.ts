declare module '*.jsonl' {
  const lines: string;
  export default lines;
}
