using System.Text;
using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Emission.Protobuf;

/// <summary>Adds one value of a message: of a field, or an item of a list.</summary>
/// <param name="encoder">Where the statements go.</param>
/// <param name="property">The property.</param>
/// <param name="tag">The bytes of the tag; none for an item of a packed list.</param>
/// <param name="note">The field, for the comment beside the tag.</param>
/// <param name="hasPresence">Whether it is written when it has its type's default.</param>
internal sealed class ProtobufValue(ProtobufEncoder encoder, FieldSpec property, byte[] tag, string? note, bool hasPresence)
{
    private ProtobufRow Row => encoder.Row;

    public void Add(ProtobufForm form, WireValue value)
    {
        switch (form)
        {
            case ProtobufTimestampForm:
                var instant = (WireScalar)value;
                Row.Literal(tag, note);
                string writer = instant.Raw == RowStart.Time && encoder.Loop is { } loop ? $"{loop.Time}.Write" : $"{KnownTypes.ProtobufPut}.Timestamp";
                Row.Write(p => $"{writer}({p}, {instant.Raw})");
                Row.Count($"{KnownTypes.ProtobufPut}.MaxTimestamp");
                break;
            case ProtobufEnumForm symbols:
                AddEnum(symbols, value);
                break;
            case ProtobufScalarForm { Kind: ProtoKind.String or ProtoKind.Bytes } text:
                AddText(text.Kind, value);
                break;
            case ProtobufScalarForm scalar:
                AddScalar(scalar.Kind, value);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(form), form.GetType().Name, null);
        }
    }

    private void AddScalar(ProtoKind kind, WireValue value)
    {
        if (value is WireConstantScalar { Constant: var constant } && ProtobufBits.Of(constant, kind) is { } bits)
        {
            AddConstant(bits != 0, ProtobufBits.Width(kind) is var width and not 0 ? ProtobufTag.Fixed(bits, width) : ProtobufTag.Varint(bits));
            return;
        }

        (ValueShape shape, string raw) = Scalar(encoder.Loop is { } loop && value is WireScalar drawn ? loop.Drawn(property, drawn) : value);
        AddBits(kind, ProtobufBits.Of(shape, raw, kind));
    }

    private void AddBits(ProtoKind kind, string bits)
    {
        Row.Count(ProtobufBits.MaxBytes(kind));
        if (hasPresence || IsNeverDefault)
        {
            Row.Literal(tag, note);
            Row.Write(p => ProtobufBits.Put(kind, p, bits));
            return;
        }

        string local = encoder.Local(property.Path, "Bits");
        Row.Statement($"ulong {local} = {bits};");
        Row.Block($"if ({local} != 0)", () =>
        {
            Row.Literal(tag, note);
            Row.Write(p => ProtobufBits.Put(kind, p, local));
        });
    }

    private void AddText(ProtoKind kind, WireValue value)
    {
        switch (value)
        {
            case WireConstantText { Text: var text }:
                AddConstantText(text);
                break;
            case WireConstantEnum { Member: var member }:
                AddConstantText(member.WireName);
                break;
            case WireConstantScalar { Constant: var constant }:
                AddConstantText(RuleWords.ConstantText(constant));
                break;
            case WireCategory choice:
                AddChoice(Texts(choice.Values), choice.Index);
                break;
            case WireEnumChoice choice:
                AddChoice(Texts(choice.Members.Select(m => m.WireName)), choice.Index);
                break;
            case WireEnumNumber number:
                string index = encoder.Map(property.Path, number.Members.Select((m, i) => (m.Value, i)));
                AddChoice(Texts(number.Members.Select(m => m.WireName)), $"{index}({number.Number})");
                break;
            case WireScalar { Shape.Kind: ShapeKind.Uuid, Raw: var key } when property.IsKey && kind == ProtoKind.String:
                AddKeyUuid(key);
                break;
            case WireSequence { Sequence: var sequence } when encoder.Loop is { } loop && loop.TakesHead(sequence):
                bool beginsRow = property.IsKey && Row.IsConstant;
                Row.Literal(tag, note);
                Row.Write(loop.Head(property, sequence, beginsRow), beginsRow);
                break;
            case WireSequence or WireText when property.IsKey && kind == ProtoKind.String:
                AddKey();
                break;
            case WireScalar { Shape.Kind: ShapeKind.Uuid, Raw: var uuid }:
                AddUuid(kind, uuid);
                break;
            case WireScalar { Shape: { Kind: ShapeKind.Time, IsDate: var isDate }, Raw: var time }:
                AddTime(isDate, time);
                break;
            case WireSequence { Sequence: var sequence }:
                AddDelimited(SequenceForms.Put(sequence, "p"), SequenceForms.MaxBytes(sequence));
                break;
            case WireText { Link: var link } when encoder.Loop?.Cells(link) is { } cells:
                Row.Literal(tag, note);
                Row.Write(cells);
                break;
            case WireText text:
                AddDelimited(text.Put("p"), text.MaxBytes);
                break;
            default:
                (ValueShape shape, string raw) = Scalar(value);
                AddDelimited(ScalarForms.Put(shape, raw), ScalarForms.MaxBytes(shape));
                break;
        }
    }

    private void AddEnum(ProtobufEnumForm symbols, WireValue value)
    {
        switch (value)
        {
            case WireConstantText { Text: var text }:
                AddNumber(Number(symbols, text));
                break;
            case WireConstantEnum { Member.Name: var name }:
                AddNumber(Number(symbols, name));
                break;
            case WireCategory choice:
                AddChoice(Numbers(choice.Values.Select(v => Number(symbols, v))), choice.Index);
                break;
            case WireEnumChoice choice:
                AddChoice(Numbers(choice.Members.Select(m => Number(symbols, m.Name))), choice.Index);
                break;
            case WireEnumNumber { Members: var members, Number: var number }:
                bool isSame = members.All(m => m.Value == Number(symbols, m.Name));
                string mapped = isSame ? number : $"{encoder.Map(property.Path, members.Select(m => (m.Value, Number(symbols, m.Name))))}({number})";
                AddBits(ProtoKind.Int32, $"unchecked((ulong){mapped})");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, null);
        }
    }

    private void AddConstantText(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        AddConstant(bytes.Length != 0, [.. ProtobufTag.Varint((ulong)bytes.Length), .. bytes]);
    }

    private void AddNumber(int number) => AddConstant(number != 0, ProtobufTag.Varint(unchecked((ulong)number)));

    private void AddConstant(bool isWritten, byte[] bytes)
    {
        if (isWritten || hasPresence)
        {
            Row.Literal([.. tag, .. bytes], note);
        }
    }

    private void AddChoice(string table, string index)
    {
        Row.Literal([], note);
        Row.Write(p => $"{table}.Write({p}, {index})");
        Row.Count($"{table}.MaxBytes");
    }

    /// <summary>The record key's text: a slice of the message where only constants stand before it, else a copy of what stands in front.</summary>
    private void AddKey()
    {
        Row.Count($"{KnownTypes.ProtobufPut}.MaxLength + KeyMaxBytes");
        if (!Row.IsConstant)
        {
            Row.Literal(tag, note);
            Row.Write(p => $"{KnownTypes.ProtobufPut}.Copy({p}, {BinaryLoop.KeyStart}, {BinaryLoop.KeyBytes})");
            return;
        }

        string local = encoder.Local(property.Path, "At");
        Row.Literal(tag, note);
        Row.Open(local);
        Row.Statement($"byte* {BinaryLoop.KeyEnd} = PutKey(p, row);");
        Row.Statement($"int {BinaryLoop.KeyBytes} = (int)({BinaryLoop.KeyEnd} - p);");
        Row.Close(local, BinaryLoop.KeyEnd);
        Row.Statement(encoder.Loop!.KeyInValue($" - {BinaryLoop.KeyBytes}", $"(uint){BinaryLoop.KeyBytes}"));
    }

    private void AddKeyUuid(string uuid)
    {
        if (!Row.IsConstant)
        {
            AddKey();
            return;
        }

        Row.Literal([.. tag, 36], note);
        Row.Statement(encoder.Loop!.KeyInValue(string.Empty, "36u"));
        Row.Write(p => UuidForms.Put(p, uuid));
        Row.Count(36);
    }

    private void AddUuid(ProtoKind kind, string uuid)
    {
        (int bytes, string put) = kind == ProtoKind.Bytes ? (16, KnownTypes.ProtobufPut) : (36, KnownTypes.Put);
        Row.Literal([.. tag, (byte)bytes], note);
        Row.Write(p => $"{put}.Uuid({p}, {uuid})");
        Row.Count(bytes);
    }

    private void AddTime(bool isDate, string time)
    {
        (int bytes, string put) = isDate ? (10, $"{KnownTypes.Put}.Date")
            : time == RowStart.Time && encoder.Loop is { } loop ? (24, $"{loop.Iso}.Write")
            : (24, $"{KnownTypes.Put}.Time");
        Row.Literal([.. tag, (byte)bytes], note);
        Row.Write(p => $"{put}({p}, {time})");
        Row.Count(bytes);
    }

    private void AddDelimited(string put, string maxBytes)
    {
        string local = encoder.Local(property.Path, "At");
        Row.Literal(tag, note);
        Row.Open(local);
        Row.Close(local, put, hasPresence || !MayBeEmpty ? 0 : tag.Length);
        Row.Count(maxBytes);
    }

    private string Texts(IEnumerable<string> values) =>
        encoder.Table(property.Path, $"{KnownTypes.EncodedTable}.OfProtobufTexts({TagAndPresence}, {string.Join(", ", values.Select(CSharpLiteral.String))})");

    private string Numbers(IEnumerable<int> values) =>
        encoder.Table(property.Path, $"{KnownTypes.EncodedTable}.OfProtobufNumbers({TagAndPresence}, {string.Join(", ", values.Select(CSharpLiteral.Int32))})");

    private string TagAndPresence => $"[{string.Join(", ", tag.Select(b => CSharpLiteral.Int32(b)))}], {CSharpLiteral.Boolean(hasPresence)}";

    // Of all texts that are not known here only one of another entity or of a file can be empty, and one that is made of fields alone.
    private bool MayBeEmpty => property.Sampler is CopySpec { Target: null } or ColumnSpec or TemplateSpec { MayBeEmpty: true };

    private bool IsNeverDefault => property.Sampler is UniformGridSpec { Min: > 0 } or UniformGridSpec { Max: < 0 } or SequenceSpec { Start: > 0 } or StepSpec { Start: > 0 };

    private static (ValueShape Shape, string Raw) Scalar(WireValue value) => value switch
    {
        WireScalar scalar => (scalar.Shape, scalar.Raw),
        WireConstantScalar { Constant: var constant } => (constant.Shape, CSharpLiteral.Int64(constant.Number)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, null),
    };

    private static int Number(ProtobufEnumForm symbols, string name) => symbols.Values.First(v => v.Name == name).Number;
}
