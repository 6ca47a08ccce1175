using System.Text.Json.Nodes;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;
using CsvHelper;
using Ecommerce;

namespace CodeSynth.Interop.Tests;

/// <summary>Files of CSV, read by others: what Python's csv module and CsvHelper find in them are the rows of JSON.</summary>
public class CsvFileTests
{
    [Fact]
    public async Task Ours_ReadByPythonsCsv_AreTheRowsOfTheRun()
    {
        using var folder = new TemporaryFolder();
        Plan plan = Write(folder);
        foreach (PlannedEntity entity in plan.Entities)
        {
            if (await ForeignReaders.Python("csv_rows.py", [folder.PathOf(entity.Topic + ".csv")]) is { } read)
            {
                Assert.Equal(Expected(plan, entity), read.Lines.Select(l => JsonNode.Parse(l)!.AsObject().ToDictionary(c => c.Key, c => (string)c.Value!)));
            }
        }
    }

    [Fact]
    public void Ours_ReadByCsvHelper_AreTheRowsOfTheRun()
    {
        using var folder = new TemporaryFolder();
        Plan plan = Write(folder);
        foreach (PlannedEntity entity in plan.Entities)
        {
            using var text = new StreamReader(folder.PathOf(entity.Topic + ".csv"));
            using var csv = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false }, leaveOpen: true);
            var lines = new List<string[]>();
            while (csv.Read())
            {
                lines.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
            }

            IEnumerable<Dictionary<string, string>> rows = lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(c => c.First, c => c.Second));
            Assert.Equal(Expected(plan, entity), rows);
        }
    }

    private static Plan Write(TemporaryFolder folder)
    {
        Plan plan = SynthCatalog.Model.CreatePlan(new PlanOptions());
        using var sink = new CsvFilesSink(folder.Path);
        SynthEngine.Run(plan, sink, new RunOptions(), TestContext.Current.CancellationToken);
        return plan;
    }

    private static IEnumerable<Dictionary<string, string>> Expected(Plan plan, PlannedEntity entity) =>
        RecordedRun.Of(plan, WireFormat.Json).Of(entity.Topic).Select(r => Cells(JsonNode.Parse(r.Value)!.AsObject()).ToDictionary());

    private static IEnumerable<KeyValuePair<string, string>> Cells(JsonObject row) => row.SelectMany(m => m.Value is JsonObject nested
        ? Cells(nested).Select(c => KeyValuePair.Create($"{m.Key}.{c.Key}", c.Value))
        : [KeyValuePair.Create(m.Key, m.Value switch { null => "", JsonValue text when text.TryGetValue(out string? s) => s, _ => m.Value.ToJsonString() })]);
}
