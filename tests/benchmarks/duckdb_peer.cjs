// DuckDB as a peer: reads {"sql"} a line, runs it, reads all of its rows, answers {"ms","rows"} or {"error"}.
// node duckdb_peer.cjs FOLDER   (FOLDER/node_modules holds @duckdb/node-api)
const { createRequire } = require('module');
const readline = require('readline');
const { DuckDBInstance } = createRequire(process.argv[2] + '/')('@duckdb/node-api');

async function main() {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    console.log('ready');
    for await (const line of readline.createInterface({ input: process.stdin })) {
        try {
            const start = process.hrtime.bigint();
            const reader = await connection.runAndReadAll(JSON.parse(line).sql);
            const ms = Number(process.hrtime.bigint() - start) / 1e6;
            console.log(JSON.stringify({ ms, rows: reader.currentRowCount }));
        } catch (error) {
            console.log(JSON.stringify({ error: String(error.message || error) }));
        }
    }
}

main();
