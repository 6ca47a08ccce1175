using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CodeSynth.Modeling;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>
/// Compares the two faces of every row of a model field by field, reading the JSON with System.Text.Json and the rules off the
/// attributes by reflection: a second opinion, which shares nothing with the generator.
/// </summary>
internal sealed class FaceCheck
{
    private readonly SynthModel _model;
    private readonly EncodedRows _rows;

    private FaceCheck(SynthModel model)
    {
        _model = model;
        _rows = EncodedRows.Of(model);
    }

    /// <returns>How many values were compared and links followed.</returns>
    public static int Run(SynthModel model)
    {
        // What is referred to but not listed belongs to another assembly, or is one of a generic type.
        EntityDescriptor[] all = [.. model.Entities];
        for (int before = 0; before != all.Length;)
        {
            before = all.Length;
            all = [.. all.Concat(all.SelectMany(e => e.References.Select(r => r.Target()))).Distinct()];
        }

        var check = new FaceCheck(new SynthModel(all).With(model.Options));
        var links = new LinkCheck(check._model, check._rows, check.TargetOf);
        return all.Sum(entity => check.Entity(entity) + links.Entity(entity));
    }

    private int Entity(EntityDescriptor descriptor)
    {
        int values = 0;
        int row = 0;
        IReadOnlyList<EncodedRow> encoded = _rows[descriptor];
        foreach (object record in EncodedEvents.RecordsOf(_model, descriptor))
        {
            EncodedRow bytes = encoded[row++];
            using JsonDocument document = JsonDocument.Parse(bytes.Json);
            values += Properties([record], document.RootElement, bytes);
            AssertKey(descriptor, record, document.RootElement, bytes);
        }

        Assert.Equal(encoded.Count, row);
        return values;
    }

    /// <param name="owners">The object, then those around it, the record last.</param>
    /// <param name="json">The object on the wire.</param>
    /// <param name="row">The row.</param>
    private int Properties(object[] owners, JsonElement json, EncodedRow row)
    {
        int values = 0;
        PropertyInfo[] fields = [.. Fields(owners[0].GetType())];
        Assert.Equal(fields.Select(WireName).Order(StringComparer.Ordinal), json.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        foreach (PropertyInfo field in fields)
        {
            object? value = field.GetValue(owners[0]);
            JsonElement element = json.GetProperty(WireName(field));
            if (value is null || element.ValueKind == JsonValueKind.Null)
            {
                Assert.True(value is null && element.ValueKind == JsonValueKind.Null, $"{field}: {value ?? "null"} as an object, {element} on the wire");
                AssertMayBeNull(field, row, owners);
                values++;
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                values += Properties([value, .. owners], element, row);
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                values += Items(field, (IEnumerable)value, [.. element.EnumerateArray()], row, owners);
            }
            else
            {
                AssertSame(value, element, field);
                AssertRule(field, value, row, owners);
                values++;
            }
        }

        return values;
    }

    private int Items(PropertyInfo field, IEnumerable list, JsonElement[] json, EncodedRow row, object[] owners)
    {
        object[] items = [.. list.Cast<object>()];
        Assert.Equal(items.Length, json.Length);
        for (int i = 0; i < items.Length; i++)
        {
            AssertSame(items[i], json[i], field);
        }

        if (field.GetCustomAttribute<ItemsAttribute>() is { } bounds)
        {
            Assert.InRange(items.Length, bounds.Min, bounds.Max);
            Assert.All(items, item => AssertRule(field, item, row, owners));
        }
        else
        {
            AssertRule(field, list, row, owners);
        }

        return items.Length + 1;
    }

    /// <summary>A value is null at a rate of its own, exactly where what it copies is, or where there is no earlier row.</summary>
    private void AssertMayBeNull(PropertyInfo field, EncodedRow row, object[] owners)
    {
        if (field.GetCustomAttribute<ReferencesAttribute>() is not null && TargetOf(field) == owners[^1].GetType())
        {
            return; // the first rows of an entity that references itself
        }

        if (row.Event is { } current && EventRules.AllowNull(field, current, _model, owners[^1].GetType()))
        {
            return;
        }

        if (field.GetCustomAttribute<NullRateAttribute>() is null && !RulesOf(owners).Assert(field, null))
        {
            if (field.GetCustomAttribute<CopyOfAttribute>() is not { } copy)
            {
                Assert.NotNull(_model.Entities.Single(e => e.RecordType == owners[^1].GetType()).Source); // what the file has none of
                return;
            }

            Assert.True(LinkedRecord(copy.Link, owners) is not { } source || Follow(source, copy.Field).Value is null, $"{field} is null, and what it copies is not");
        }
    }

    private static void AssertSame(object value, JsonElement json, PropertyInfo field)
    {
        object read = value switch
        {
            string => json.GetString()!,
            Enum => EnumOf(value.GetType(), json.GetString()!),
            bool => json.GetBoolean(),
            sbyte => json.GetSByte(),
            byte => json.GetByte(),
            short => json.GetInt16(),
            ushort => json.GetUInt16(),
            int => json.GetInt32(),
            uint => json.GetUInt32(),
            long => json.GetInt64(),
            ulong => json.GetUInt64(),
            nint => (nint)json.GetInt64(),
            nuint => (nuint)json.GetUInt64(),
            Int128 => Int128.Parse(json.GetRawText(), CultureInfo.InvariantCulture),
            UInt128 => UInt128.Parse(json.GetRawText(), CultureInfo.InvariantCulture),
            Half => Half.Parse(json.GetRawText(), CultureInfo.InvariantCulture),
            float => json.GetSingle(),
            double => json.GetDouble(),
            decimal => json.GetDecimal(),
            DateOnly => DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Guid => Guid.ParseExact(json.GetString()!, "D"),
            DateTimeOffset => json.GetDateTimeOffset(),
            DateTime => json.GetDateTime(),
            _ => throw new InvalidOperationException($"{field} is of a type that no sampler fills"),
        };
        Assert.True(value.Equals(read), $"{field}: {value} as an object, {json} on the wire");
        if (value is decimal number)
        {
            Assert.Equal(json.GetRawText(), number.ToString(CultureInfo.InvariantCulture)); // the same digits after the point
        }
    }

    private void AssertRule(PropertyInfo field, object value, EncodedRow row, object[] owners)
    {
        if (row.Event is { } current)
        {
            EventRules.AssertValue(field, value, current, _model, owners[^1].GetType());
        }

        if (RulesOf(owners).Assert(field, value))
        {
            return;
        }

        if (On<OneOfAttribute>(field) is { } choices)
        {
            IEnumerable<object> allowed = choices.Values.Count != 0 ? choices.Values : Enum.GetValues(value.GetType()).Cast<object>();
            Assert.Contains(value, allowed.Select(c => c.GetType() == value.GetType() ? c : Converted(c, value.GetType())));
        }
        else if (On<ConstantAttribute>(field) is { } constant)
        {
            Assert.Equal(value is Enum ? constant.Value : Converted(constant.Value, value.GetType()), value);
        }
        else if (On<UniformAttribute>(field) is { } range)
        {
            Assert.InRange(ToDouble(value), ToDouble(range.Min) - 1e-7, ToDouble(range.Max) + 1e-7);
        }
        else if (On<EventTimeAttribute>(field) is not null)
        {
            TimeRules.AssertEventTime(value, row.Ticks);
        }
        else if (On<UniformTimeAttribute>(field) is { } times)
        {
            TimeRules.AssertUniformTime(times, value, row.Born);
        }
        else if (On<TemplateAttribute>(field) is { } template)
        {
            Assert.Equal(TemplateRule.TextOf(template.Text, owners), value);
        }
        else if (On<UuidAttribute>(field) is { } uuid)
        {
            var id = Guid.ParseExact(value.ToString()!, "D");
            Assert.Equal((uuid.Version, 2), (id.Version, id.Variant >> 2));
            Assert.True(uuid.Version == 4 || row.Born / TimeSpan.TicksPerMillisecond == (DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMillisecond) + Milliseconds(id));
        }
        else if (On<ReferencesAttribute>(field) is { } reference)
        {
            Assert.NotNull(LinkedRecord(field, value));
            Assert.True(reference.Except is null || !value.Equals(Follow(Owner(reference.Except, owners), reference.Except).Value), $"{field} and {reference.Except} are both {value}");
        }
        else if (On<CopyOfAttribute>(field) is { } copy)
        {
            Assert.Equivalent(Follow(LinkedRecord(copy.Link, owners)!, copy.Field).Value, value, strict: true);
        }
    }

    private RowRules RulesOf(object[] owners) => new(owners, (name, from) => Follow(Owner(name, from), name), BirthOf);

    private long? BirthOf(PropertyInfo link, object key)
    {
        if (!IsLink(link))
        {
            return null;
        }

        Type entity = TargetOf(link);
        string text = Convert.ToString(key, CultureInfo.InvariantCulture)!;
        return _rows[_model.Entities.Single(e => e.RecordType == entity)].Single(r => r.Key == text).Ticks;
    }

    private bool IsLink(PropertyInfo property) =>
        On<ReferencesAttribute>(property) is not null
        || (On<CopyOfAttribute>(property) is { } copy && IsLink(PropertyAt(TargetOf(PropertyAt(property.DeclaringType!, copy.Link)), copy.Field)));

    private static double ToDouble(object number) => double.Parse(Convert.ToString(number, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture);

    // Some numeric types are too young for IConvertible.
    internal static object Converted(object number, Type type) =>
        type == typeof(nint) ? checked((nint)Convert.ToInt64(number, CultureInfo.InvariantCulture))
        : type == typeof(nuint) ? checked((nuint)Convert.ToUInt64(number, CultureInfo.InvariantCulture))
        : type == typeof(Int128) ? (Int128)Convert.ToInt64(number, CultureInfo.InvariantCulture)
        : type == typeof(UInt128) ? (UInt128)Convert.ToInt64(number, CultureInfo.InvariantCulture)
        : Convert.ChangeType(number, type, CultureInfo.InvariantCulture);

    /// <summary>The first declared member that has a name on the wire.</summary>
    private static object EnumOf(Type type, string name) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public).First(f => (f.GetCustomAttribute<NameAttribute>()?.Name ?? f.Name) == name).GetValue(null)!;

    private static long Milliseconds(Guid id) => long.Parse(id.ToString("N")[..12], NumberStyles.HexNumber, null);

    /// <summary>The record that a link of a record leads to, found by the key that the link's property has.</summary>
    private object? LinkedRecord(string link, object[] owners)
    {
        (PropertyInfo property, object? value) = Follow(Owner(link, owners), link);
        return value is null ? null : LinkedRecord(property, value);
    }

    private static object Owner(string path, object[] owners) => owners.First(o => o.GetType().GetProperty(path.Split('.')[0]) is not null);

    private object? LinkedRecord(PropertyInfo link, object key)
    {
        Type entity = TargetOf(link);
        return Find(entity, Convert.ToString(key, CultureInfo.InvariantCulture)!);
    }

    private Type TargetOf(PropertyInfo link)
    {
        if (On<ReferencesAttribute>(link) is { } reference)
        {
            return reference.Entity ?? _model.Entities.Select(e => e.RecordType)
                .Where(t => KeyOf(t).Name == link.Name)
                .OrderBy(t => KeyOf(t).DeclaringType == t ? 0 : 1) // the entity that declares the key, not those that inherit it
                .First();
        }

        // A copy of a reference leads where the reference leads.
        CopyOfAttribute copy = On<CopyOfAttribute>(link)!;
        PropertyInfo through = PropertyAt(link.DeclaringType!, copy.Link);
        return TargetOf(PropertyAt(TargetOf(through), copy.Field));
    }

    private PropertyInfo PropertyAt(Type type, string path)
    {
        PropertyInfo property = type.GetProperty(path.Split('.')[0])!;
        if (!path.Contains('.', StringComparison.Ordinal))
        {
            return property;
        }

        bool isLink = On<ReferencesAttribute>(property) is not null || On<CopyOfAttribute>(property) is not null;
        return PropertyAt(isLink ? TargetOf(property) : property.PropertyType, path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]);
    }

    private (PropertyInfo Property, object? Value) Follow(object record, string path)
    {
        PropertyInfo property = record.GetType().GetProperty(path.Split('.')[0])!;
        object? value = property.GetValue(record);
        if (value is null || !path.Contains('.', StringComparison.Ordinal))
        {
            return (property, value);
        }

        // A key on the way stands for the record that has it.
        bool isLink = On<ReferencesAttribute>(property) is not null || On<CopyOfAttribute>(property) is not null;
        return Follow(isLink ? LinkedRecord(property, value)! : value, path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]);
    }

    private void AssertKey(EntityDescriptor descriptor, object record, JsonElement json, EncodedRow row)
    {
        PropertyInfo key = KeyOf(descriptor.RecordType);
        Assert.Equal(WireName(key), json.EnumerateObject().First().Name);
        Assert.Equal(json.GetProperty(WireName(key)).ToString(), row.Key);
        Assert.Equal(key.GetValue(record), key.GetValue(Find(descriptor.RecordType, row.Key)));
    }

    /// <summary>The row that a key names, or the first event of the instance.</summary>
    private object? Find(Type type, string key)
    {
        bool isWorkflow = _model.Entities.Single(e => e.RecordType == type).Workflow is not null;
        object records = typeof(SynthModel).GetMethod(isWorkflow ? nameof(SynthModel.Workflow) : nameof(SynthModel.Table))!.MakeGenericMethod(type).Invoke(_model, null)!;
        object?[] found = [key, null];
        return !(bool)records.GetType().GetMethod("TryFind")!.Invoke(records, found)! ? null
            : isWorkflow ? ((System.Collections.IEnumerable)found[1]!).Cast<object>().First()
            : found[1];
    }

    private static PropertyInfo KeyOf(Type type) => Fields(type).Single(p => On<RecordKeyAttribute>(p) is not null);

    /// <summary>Whether a property is a nested object.</summary>
    internal static bool IsObject(PropertyInfo property) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).GetProperties().Any(HasAttributes);

    internal static IEnumerable<PropertyInfo> Fields(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .DistinctBy(p => p.Name) // the most derived one first
        .Where(p => HasAttributes(p) || (p.GetMethod!.IsPublic && p.PropertyType.GetProperties().Any(HasAttributes)) || (IsOfFile(type) && p.SetMethod is { IsPublic: true }))
        .Where(p => p.GetCustomAttribute<CompilerGeneratedAttribute>() is null);

    /// <summary>Whether a type is an entity whose rows come from a file, or an object in one: its properties need no attributes.</summary>
    private static bool IsOfFile(Type type) => type.Assembly.GetTypes().Where(HasSource).Any(entity => Holds(entity, type));

    private static bool HasSource(Type type) => type.GetCustomAttributes().Any(a => a is CsvSourceAttribute or JsonLinesSourceAttribute);

    private static bool Holds(Type outer, Type type) =>
        outer == type || outer.GetProperties().Any(p => p.PropertyType.Assembly == type.Assembly && p.PropertyType != outer && Holds(p.PropertyType, type));

    private static bool HasAttributes(PropertyInfo property) => OfConstructor(property).Concat(property.GetCustomAttributes()).Any(a => a.GetType().Namespace == nameof(CodeSynth));

    /// <summary>An attribute of a property, or of the constructor's parameter of its name, as in a positional record.</summary>
    internal static T? On<T>(PropertyInfo property)
        where T : Attribute => property.GetCustomAttribute<T>() ?? OfConstructor(property).OfType<T>().FirstOrDefault();

    /// <summary>All attributes of a kind, wherever they stand.</summary>
    internal static IEnumerable<T> AllOn<T>(PropertyInfo property)
        where T : Attribute => property.GetCustomAttributes<T>().Concat(OfConstructor(property).OfType<T>());

    private static IEnumerable<Attribute> OfConstructor(PropertyInfo property) => property.DeclaringType!
        .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .SelectMany(c => c.GetParameters())
        .Where(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase))
        .SelectMany(p => p.GetCustomAttributes());

    internal static string WireName(PropertyInfo property) =>
        On<NameAttribute>(property)?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
}
