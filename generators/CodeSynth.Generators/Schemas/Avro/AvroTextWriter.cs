using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Schemas.Avro;

/// <summary>Writes a schema, each named type in full where it comes first and as its name after that.</summary>
/// <param name="scope">Where names lead; null to write no definition but the outermost.</param>
/// <param name="isCanonical">Whether to write only what the Parsing Canonical Form keeps.</param>
internal sealed class AvroTextWriter(AvroScope? scope, bool isCanonical)
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public string Write(AvroType root)
    {
        if (root is AvroNamed named)
        {
            Definition(named, string.Empty);
        }
        else
        {
            Type(root, string.Empty);
        }

        return _text.ToString();
    }

    private void Type(AvroType type, string space)
    {
        switch (type)
        {
            case AvroNamed named:
                Named(named, space);
                break;
            case AvroReference reference when scope?.Find(reference.FullName) is { } named && !_written.Contains(reference.FullName):
                Named(named, space);
                break;
            case AvroReference reference:
                Simple(reference.FullName, null, reference.Properties);
                break;
            case AvroPrimitive primitive:
                Simple(AvroNames.Of(primitive.Kind), primitive.Logical, primitive.Properties);
                break;
            case AvroArray array:
                _text.Append("{\"type\":\"array\",\"items\":");
                Type(array.Items, space);
                Close(array.Properties);
                break;
            case AvroMap map:
                _text.Append("{\"type\":\"map\",\"values\":");
                Type(map.Values, space);
                Close(map.Properties);
                break;
            case AvroUnion union:
                List(union.Branches, branch => Type(branch, space));
                break;
        }
    }

    private void Named(AvroNamed type, string space)
    {
        if (scope is null || _written.Contains(type.FullName))
        {
            Quote(type.FullName);
        }
        else
        {
            Definition(type, space);
        }
    }

    private void Definition(AvroNamed type, string space)
    {
        // Files may define types within types without end; the text of one file may not.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _written.Add(type.FullName);
        string kind = type switch
        {
            AvroEnum => "enum",
            AvroFixed => "fixed",
            AvroRecord { IsError: true } => "error",
            _ => "record",
        };
        if (isCanonical)
        {
            _text.Append("{\"name\":");
            Quote(type.FullName);
            Attribute("type", kind);
        }
        else
        {
            _text.Append("{\"type\":");
            Quote(kind);
            Attribute("name", type.Name);
            Attribute("namespace", type.Namespace == space ? null : type.Namespace);
            Attribute("doc", type.Doc);
            Texts("aliases", type.Aliases);
        }

        switch (type)
        {
            case AvroRecord record:
                List("fields", record.Fields, field => Field(field, record.Namespace));
                Close(record.Properties);
                break;
            case AvroEnum symbols:
                List("symbols", symbols.Symbols, Quote);
                Attribute("default", isCanonical ? null : symbols.Default);
                Close(symbols.Properties);
                break;
            case AvroFixed bytes:
                _text.Append(",\"size\":").Append(bytes.Size.ToString(CultureInfo.InvariantCulture));
                Logical(bytes.Logical);
                Close(bytes.Properties);
                break;
        }
    }

    private void Field(AvroField field, string space)
    {
        _text.Append("{\"name\":");
        Quote(field.Name);
        _text.Append(",\"type\":");
        Type(field.Type, space);
        if (!isCanonical)
        {
            Attribute("doc", field.Doc);
            if (field.DefaultJson is { } json)
            {
                _text.Append(",\"default\":").Append(json);
            }

            Attribute("order", field.Order == "ascending" ? null : field.Order);
            Texts("aliases", field.Aliases);
        }

        Close(field.Properties);
    }

    /// <summary>Writes a type that is a name, unless there is more to say about it.</summary>
    private void Simple(string name, AvroLogical? logical, EquatableArray<SchemaProperty> properties)
    {
        if (isCanonical || (logical is null && properties.Count == 0))
        {
            Quote(name);
            return;
        }

        _text.Append("{\"type\":");
        Quote(name);
        Logical(logical);
        Close(properties);
    }

    private void Logical(AvroLogical? logical)
    {
        if (logical is null || isCanonical)
        {
            return;
        }

        Attribute("logicalType", AvroLogicals.Name(logical.Kind));
        if (logical.Kind == AvroLogicalKind.Decimal)
        {
            _text.Append(string.Format(CultureInfo.InvariantCulture, ",\"precision\":{0},\"scale\":{1}", logical.Precision, logical.Scale));
        }
    }

    private void Close(EquatableArray<SchemaProperty> properties)
    {
        foreach (SchemaProperty property in isCanonical ? default : properties)
        {
            JsonPrinter.Quote(_text.Append(','), property.Name).Append(':').Append(property.Json);
        }

        _text.Append('}');
    }

    private void Texts(string name, EquatableArray<string> texts)
    {
        if (texts.Count != 0)
        {
            List(name, texts, Quote);
        }
    }

    private void List<T>(string name, EquatableArray<T> items, Action<T> write)
        where T : IEquatable<T>
    {
        _text.Append(",\"").Append(name).Append("\":");
        List(items, write);
    }

    private void List<T>(EquatableArray<T> items, Action<T> write)
        where T : IEquatable<T>
    {
        _text.Append('[');
        for (int i = 0; i < items.Count; i++)
        {
            _text.Append(i == 0 ? string.Empty : ",");
            write(items[i]);
        }

        _text.Append(']');
    }

    private void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            JsonPrinter.Quote(_text.Append(",\"").Append(name).Append("\":"), value);
        }
    }

    private void Quote(string value) => JsonPrinter.Quote(_text, value);
}
