using System.Text.Json;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Modeling;

namespace CodeSynth.Generators.Tests.Stability;

/// <summary>Every value of a model as it stands on the wire, by its address.</summary>
internal static class ModelValues
{
    /// <summary>Where the time of a row stands.</summary>
    public const string Time = "the time";

    /// <summary>Where the key of a record stands.</summary>
    public const string Key = "the key";

    /// <summary>Runs a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="original">Gives the first name of an entity or property that may have been renamed.</param>
    public static IReadOnlyDictionary<(string Entity, int Row, string Path), string> Of(SynthModel model, Func<string, string>? original = null)
    {
        original ??= name => name;
        EncodedRows rows = EncodedRows.Of(model);
        var values = new Dictionary<(string, int, string), string>();
        foreach (EntityDescriptor entity in model.Entities)
        {
            string name = original(entity.Name);
            foreach ((EncodedRow row, int number) in rows[entity].Select((r, i) => (r, i)))
            {
                using JsonDocument document = JsonDocument.Parse(row.Json);
                values.Add((name, number, Key), row.Key);
                values.Add((name, number, Time), row.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture));
                foreach (FieldDescriptor field in entity.Fields)
                {
                    JsonElement value = field.WireName.Split('.').Aggregate(document.RootElement, (json, step) => json.ValueKind == JsonValueKind.Null ? json : json.GetProperty(step));
                    values.Add((name, number, string.Join('.', field.Path.Split('.').Select(original))), value.GetRawText());
                }
            }
        }

        return values;
    }
}
