using System.Text;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>What a file declares, in the lines of tests/foreign/protobuf_descriptor.py.</summary>
internal sealed class ProtoDescription
{
    private readonly ProtoSchema _schema;
    private readonly List<string> _lines = [];

    private ProtoDescription(ProtoSchema schema) => _schema = schema;

    public static IReadOnlyList<string> Of(ProtoSchema schema)
    {
        var description = new ProtoDescription(schema);
        description.File(schema.Root);
        return description._lines;
    }

    private void File(ProtoFile file)
    {
        string scope = file.Package.Length == 0 ? string.Empty : file.Package + ".";
        _lines.Add($"file package={file.Package} syntax={file.Syntax.ToString().ToLowerInvariant()} csharp={file.CSharpNamespace}");
        foreach ((int i, ProtoImport import) in file.Imports.Index())
        {
            _lines.Add($"import {i} {import.Path} public={import.IsPublic} weak={import.IsWeak}");
        }

        Body(file.Package, file.Messages, file.Enums, file.Extends);
        foreach (ProtoService service in file.Services)
        {
            foreach ((int i, ProtoMethod method) in service.Methods.Index())
            {
                _lines.Add($"rpc {scope}{service.Name} {i} {method.Name} .{method.Input.Name} {method.TakesStream} .{method.Output.Name} {method.GivesStream}");
            }
        }
    }

    private void Body(string name, IEnumerable<ProtoMessage> messages, IEnumerable<ProtoEnum> enums, IEnumerable<ProtoExtend> extends)
    {
        foreach ((int i, ProtoMessage message) in messages.Index())
        {
            Message(i, message);
        }

        foreach ((int i, ProtoEnum type) in enums.Index())
        {
            Enum(i, type);
        }

        foreach ((int i, (ProtoExtend extend, ProtoField field)) in extends.SelectMany(e => e.Fields.Select(f => (e, f))).Index())
        {
            Field($"extend .{extend.Message.Name}", name, i, field);
        }
    }

    private void Message(int index, ProtoMessage message)
    {
        _lines.Add($"message {message.FullName} {index} reserved={Ranges(message.Reserved)} {string.Join(',', message.ReservedNames)} extensions={Ranges(message.Extensions)}");
        foreach ((int i, ProtoField field) in message.Fields.Index())
        {
            Field("field", message.FullName, i, field);
            if (field.Type is ProtoMap map)
            {
                string entry = $"{message.FullName}.{ProtoCase.MapEntry(field.Name)}";
                _lines.Add($"message {entry} entry reserved=  extensions=");
                Field("field", entry, 0, new ProtoField(default, "key", 1, ProtoLabel.None, new ProtoScalar(map.Key)));
                Field("field", entry, 1, new ProtoField(default, "value", 2, ProtoLabel.None, map.Value));
            }
        }

        Body(message.FullName, message.Messages, message.Enums, message.Extends);
    }

    private void Field(string kind, string scope, int index, ProtoField field)
    {
        bool isProto3 = _schema.Root.Syntax == ProtoSyntax.Proto3;
        string label = field.Type is ProtoMap ? "REPEATED"
            : field.Label == ProtoLabel.Optional && isProto3 && kind == "field" ? "PRESENT"
            : field.Label == ProtoLabel.None ? "OPTIONAL"
            : field.Label.ToString().ToUpperInvariant();
        string type = field.Type switch
        {
            ProtoMap => $"MESSAGE.{scope}.{ProtoCase.MapEntry(field.Name)}",
            ProtoScalar scalar => scalar.Kind.ToString().ToUpperInvariant(),
            ProtoNamed named => $"{(_schema.FindEnum(named.Name) is null ? "MESSAGE" : "ENUM")}.{named.Name}",
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
        string json = field.JsonName ?? ProtoCase.Json(field.Name);
        _lines.Add($"{kind} {scope} {index} {field.Name} {field.Number} {label} {type} oneof={field.Oneof} packed={field.PackedOption} json={json} default={Default(field)}");
    }

    private static string Default(ProtoField field)
    {
        if (field.Default is not { } value || field.Type is ProtoScalar { Kind: not (ProtoKind.String or ProtoKind.Bool) })
        {
            return string.Empty;
        }

        var bytes = new List<byte>();
        if (value[0] == '"')
        {
            ProtoLiteral.AppendBytes(value, bytes);
        }
        else
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(value));
        }

        return Convert.ToHexStringLower(bytes.ToArray());
    }

    private void Enum(int index, ProtoEnum type)
    {
        _lines.Add($"enum {type.FullName} {index} aliases={type.AllowsAliases} reserved={Ranges(type.Reserved)} {string.Join(',', type.ReservedNames)}");
        foreach ((int i, ProtoEnumValue value) in type.Values.Index())
        {
            _lines.Add($"value {type.FullName} {i} {value.Name} {value.Number}");
        }
    }

    private static string Ranges(IEnumerable<ProtoRange> ranges) => string.Join(',', ranges.Select(r => $"{r.First}-{r.Last}"));
}
