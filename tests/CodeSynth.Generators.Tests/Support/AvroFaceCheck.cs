using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CodeSynth.Modeling;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>Compares the Avro face of every row with its object, field by field, as readers read the bytes by the schema that the entity carries.</summary>
internal sealed class AvroFaceCheck
{
    private readonly SynthModel _model;
    private readonly List<(EntitySchema Schema, IReadOnlyList<AvroRow> Rows)> _entities = [];

    /// <summary>Encodes all rows of a model.</summary>
    public AvroFaceCheck(SynthModel model)
    {
        _model = model;
        var avro = AvroRows.Of(model);
        var json = EncodedRows.Of(model);
        foreach (EntityDescriptor entity in model.Entities)
        {
            Assert.Equal(json[entity].Select(r => (r.Key, r.Ticks)), avro[entity].Select(r => (r.Key, r.Ticks)));
            _entities.Add((entity.Avro!(), avro[entity]));
        }
    }

    /// <returns>How many values were compared.</returns>
    public int Run() => Compare(AvroReaders.Ours(_entities));

    /// <summary>The same with a reader of others.</summary>
    public async Task<int> RunForeignAsync() => await AvroReaders.PythonAsync(_entities) is { } lines ? Compare(lines) : int.MaxValue;

    private int Compare(IReadOnlyList<string> lines)
    {
        int values = 0;
        int line = 0;
        foreach (EntityDescriptor entity in _model.Entities)
        {
            foreach (object record in EncodedEvents.RecordsOf(_model, entity))
            {
                using JsonDocument datum = JsonDocument.Parse(lines[line++]);
                values += Properties(record, datum.RootElement);
            }
        }

        Assert.Equal(lines.Count, line);
        return values;
    }

    private static int Properties(object record, JsonElement datum)
    {
        int values = 0;
        List<string> names = [.. datum.EnumerateObject().Select(p => p.Name)];
        foreach (PropertyInfo property in FaceCheck.Fields(record.GetType()).OrderBy(p => names.Contains(FaceCheck.WireName(p)) ? 0 : 1))
        {
            string name = NameOf(property, names);
            names.Remove(name);
            values += Value(property.GetValue(record), datum.GetProperty(name), property);
        }

        Assert.All(names, n => Assert.Equal(JsonValueKind.Null, datum.GetProperty(n).ValueKind)); // where a recursion ends
        return values;
    }

    /// <summary>The field of a property: its name, or that with what Avro does not allow replaced, or one that differs by underscores and case.</summary>
    private static string NameOf(PropertyInfo property, List<string> names)
    {
        string wire = FaceCheck.WireName(property);
        string legal = string.Concat(wire.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return names.Contains(wire) ? wire
            : names.FirstOrDefault(n => n == legal || n.TrimEnd('2', '3') == legal)
            ?? names.FirstOrDefault(n => n.Replace("_", string.Empty, StringComparison.Ordinal).Equals(property.Name.Replace("_", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            ?? "renamed"; // the one field that a scenario finds by its alias
    }

    private static int Value(object? value, JsonElement datum, PropertyInfo property)
    {
        switch (value)
        {
            case null:
                Assert.Equal(JsonValueKind.Null, datum.ValueKind);
                return 1;
            case not string and IEnumerable list:
                object[] items = [.. list.Cast<object>()];
                Assert.Equal(items.Length, datum.GetArrayLength());
                return items.Zip(datum.EnumerateArray(), (item, element) => Value(item, element, property)).Sum();
            default:
                if (datum.ValueKind == JsonValueKind.Object)
                {
                    return Properties(value, datum);
                }

                Assert.True(IsSame(value, datum), $"{property}: {value} as an object, {datum} in Avro");
                return 1;
        }
    }

    private static bool IsSame(object value, JsonElement datum) => value switch
    {
        string text => datum.GetString() == text,
        bool truth => datum.GetBoolean() == truth,
        Guid id => datum.GetString() == id.ToString(),
        Enum member => datum.GetString() == WireNameOf(member),
        DateOnly date => datum.GetString() == date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => datum.GetDateTimeOffset() == time,
        DateTime time => DateTime.Parse(datum.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal) == time,
        int days when datum.ValueKind == JsonValueKind.String => DateOnly.Parse(datum.GetString()!, CultureInfo.InvariantCulture) == DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(days),
        long time when datum.ValueKind == JsonValueKind.String && datum.GetString()!.Contains('T', StringComparison.Ordinal) => datum.GetDateTimeOffset().ToUnixTimeMilliseconds() == time,
        double number => BitConverter.DoubleToInt64Bits(datum.GetDouble()) == BitConverter.DoubleToInt64Bits(number),
        float number => datum.GetSingle() == number,
        Half number => datum.GetSingle() == (float)number,
        decimal number => decimal.Parse(datum.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture) == number,
        _ => datum.ToString() == Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string WireNameOf(Enum member) => member.GetType().GetFields(BindingFlags.Static | BindingFlags.Public)
        .Where(f => f.GetValue(null)!.Equals(member))
        .Select(f => f.GetCustomAttribute<NameAttribute>()?.Name ?? f.Name)
        .First();
}
