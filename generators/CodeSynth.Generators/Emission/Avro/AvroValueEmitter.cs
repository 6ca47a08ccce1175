using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Emission.Avro;

/// <summary>The pieces of a row, in the order of the schema, and the tables and members that they need.</summary>
/// <param name="layout">The entity.</param>
/// <param name="loop">The method that they become part of.</param>
internal sealed class AvroValueEmitter(EntityLayout layout, BinaryLoop loop)
{
    private readonly List<string> _statics = [];
    private readonly List<Action<SourceWriter>> _members = [];
    private readonly Dictionary<string, FieldSpec> _fields = ByPath(layout.Entity.Fields).ToDictionary(f => f.Path, StringComparer.Ordinal);

    /// <summary>Tables that all producers of the entity share.</summary>
    public void EmitStatics(SourceWriter writer)
    {
        foreach (string line in _statics)
        {
            writer.Line(line);
        }
    }

    /// <summary>Methods that are too long for a line in the row.</summary>
    public void EmitMembers(SourceWriter writer)
    {
        foreach (Action<SourceWriter> member in _members)
        {
            writer.Line();
            member(writer);
        }
    }

    /// <summary>The fields of a record, one behind the other.</summary>
    public void Record(BinaryRow row, AvroRecordForm record)
    {
        foreach (AvroSlot slot in record.Slots)
        {
            if (slot.Path is not { } path)
            {
                row.Field = "(no property)";
                row.Constant([.. ((AvroConstantForm)slot.Form).Bytes]);
                continue;
            }

            FieldSpec field = _fields[path];
            row.Field = field.WireName;
            if (slot.Form is AvroUnionForm union && layout.IsNullHere(field) is { } isNull)
            {
                row.Nullable(isNull, () => row.Constant(AvroBytes.Long(union.NullBranch)), () => Value(row, field, union));
            }
            else
            {
                Value(row, field, slot.Form);
            }
        }
    }

    private void Value(BinaryRow row, FieldSpec field, AvroForm form)
    {
        switch (form)
        {
            case AvroUnionForm union:
                row.Constant(AvroBytes.Long(union.Branch));
                Value(row, field, union.Value);
                break;
            case AvroRecordForm record:
                Record(row, record);
                break;
            default:
                Leaf(row, field, layout[field].Wire, form);
                break;
        }
    }

    private void Leaf(BinaryRow row, FieldSpec field, WireValue value, AvroForm form)
    {
        switch (value)
        {
            case var _ when form is AvroUnionForm union:
                row.Constant(AvroBytes.Long(union.Branch));
                Leaf(row, field, value, union.Value);
                break;
            case WireConstantScalar constant:
                row.Constant(AvroConstants.Of(constant.Constant, form));
                break;
            case WireConstantText constant:
                row.Constant(AvroConstants.Of(constant.Text, form));
                break;
            case WireConstantEnum constant:
                row.Constant(AvroConstants.Of(constant.Member.WireName, form));
                break;
            case WireCategory category:
                Choice(row, field, category.Values, category.Index, form);
                break;
            case WireEnumChoice choice:
                Choice(row, field, choice.Members.Select(m => m.WireName), choice.Index, form);
                break;
            case WireEnumNumber number:
                Choice(row, field, number.Members.Select(m => m.WireName), $"{Ordinal(field, number.Members)}({number.Number})", form);
                break;
            case WireScalar { Shape.Kind: ShapeKind.Uuid } key when field.IsKey && IsText(form):
                KeyUuid(row, key);
                break;
            case WireSequence sequence:
                Sequence(row, field, sequence.Sequence);
                break;
            case WireText when field.IsKey:
                Key(row);
                break;
            case WireText { Link: var link } when loop.Cells(link) is { } cells:
                row.Write(cells);
                break;
            case WireText text:
                row.Write($"{KnownTypes.AvroPut}.Text(p, {text.Put("p + 1")})", Text(text.MaxBytes));
                break;
            case WireScalar { Shape.Kind: ShapeKind.Uuid } uuid when IsText(form):
                row.Constant(AvroBytes.Long(AvroForms.UuidLength));
                row.Write(UuidForms.Put("p", uuid.Raw), UuidForms.Bytes);
                break;
            case WireScalar { Shape.IsDate: true } day when IsText(form):
                row.Constant(AvroBytes.Long(AvroForms.DateLength));
                row.Write($"{KnownTypes.Put}.Date(p, {day.Raw})", $"{KnownTypes.Put}.DateBytes");
                break;
            case WireScalar { Shape.Kind: ShapeKind.Time } time when IsText(form):
                row.Constant(AvroBytes.Long(AvroForms.IsoLength));
                string iso = time.Raw == RowStart.Time ? loop.Iso : loop.Local(NameScope.Camel(field.Path) + "Iso", $"new {KnownTypes.IsoTime}()");
                row.Write($"{iso}.Write(p, {time.Raw})", $"{KnownTypes.IsoTime}.Bytes");
                break;
            case WireScalar { Shape.Kind: ShapeKind.Time, Raw: RowStart.Time } when form is AvroScalarForm { Encoding: AvroEncoding.Milliseconds }:
                row.Write($"{loop.Time}.Write(p, {RowStart.Time})", $"{KnownTypes.AvroPut}.MaxLong");
                break;
            case WireScalar scalar:
                row.Write(AvroForms.Put(loop.Drawn(field, scalar), form), AvroForms.MaxBytes(scalar, form));
                break;
            case WireArray array:
                Array(row, field, array, ((AvroItemsForm)form).Item);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, null);
        }
    }

    /// <summary>One of some texts, encoded once: as strings, or as the places of symbols.</summary>
    private void Choice(BinaryRow row, FieldSpec field, IEnumerable<string> texts, string index, AvroForm form)
    {
        string table = layout.TakeMember($"s_{NameScope.Camel(field.Path)}Avro");
        string made = form is AvroSymbolForm symbols
            ? $"OfAvroLongs({string.Join(", ", texts.Select(t => CSharpLiteral.Int32(AvroConstants.PlaceOf(t, symbols))))})"
            : $"OfAvroStrings({string.Join(", ", texts.Select(CSharpLiteral.String))})";
        _statics.Add($"private static readonly {KnownTypes.EncodedTable} {table} = {KnownTypes.EncodedTable}.{made};");
        row.Write($"{table}.Write(p, {index})", $"{table}.MaxBytes");
    }

    private void Sequence(BinaryRow row, FieldSpec field, SequenceSpec sequence)
    {
        if (loop.TakesHead(sequence))
        {
            bool beginsRow = field.IsKey && row.IsConstant;
            row.Write(loop.Head(field, sequence, beginsRow), beginsRow);
        }
        else if (field.IsKey)
        {
            Key(row);
        }
        else
        {
            row.Write($"{KnownTypes.AvroPut}.Text(p, {SequenceForms.Put(sequence, "p + 1")})", Text(SequenceForms.MaxBytes(sequence)));
        }
    }

    /// <summary>The record key as a string: a slice of the value where only constants stand before it, else a copy of what stands in front.</summary>
    private static string MaxKey => Text("KeyMaxBytes");

    private void KeyUuid(BinaryRow row, WireScalar key)
    {
        if (!row.IsConstant)
        {
            row.Write($"{KnownTypes.AvroPut}.Copy(p, {BinaryLoop.KeyStart}, {BinaryLoop.KeyBytes})", MaxKey);
            return;
        }

        row.Constant(AvroBytes.Long(AvroForms.UuidLength));
        row.Statement(loop.KeyInValue(string.Empty, $"{CSharpLiteral.Int32(AvroForms.UuidLength)}u"));
        row.Write(UuidForms.Put("p", key.Raw), UuidForms.Bytes);
    }

    private void Key(BinaryRow row)
    {
        if (!row.IsConstant)
        {
            row.Write($"{KnownTypes.AvroPut}.Copy(p, {BinaryLoop.KeyStart}, {BinaryLoop.KeyBytes})", MaxKey);
            return;
        }

        row.Statement($"byte* {BinaryLoop.KeyEnd} = PutKey(p + 1, row);");
        row.Statement($"int {BinaryLoop.KeyBytes} = (int)({BinaryLoop.KeyEnd} - p) - 1;");
        row.Write($"{KnownTypes.AvroPut}.Text(p, {BinaryLoop.KeyEnd})", MaxKey);
        row.Statement(loop.KeyInValue($" - {BinaryLoop.KeyBytes}", $"(uint){BinaryLoop.KeyBytes}"));
    }

    private static bool IsText(AvroForm form) => form is AvroScalarForm { Encoding: AvroEncoding.String };

    /// <summary>The member that finds the place of an enumeration's member by its number.</summary>
    private string Ordinal(FieldSpec field, EquatableArray<EnumMember> members)
    {
        string name = MemberNames.Stem(field.Path) + "AvroPlace";
        _members.Add(writer =>
        {
            writer.Line($"/// <summary>The place of a member of {CommentText.Xml(field.Path)} among all of them; a row has no other.</summary>");
            using (writer.Block($"private static int {name}(long number) => number switch", "};"))
            {
                for (int i = 0; i < members.Count; i++)
                {
                    writer.Line($"{(i == members.Count - 1 ? "_" : CSharpLiteral.Int64(members[i].Value))} => {CSharpLiteral.Int32(i)},");
                }
            }
        });
        return name;
    }

    private void Array(BinaryRow row, FieldSpec field, WireArray array, AvroForm form)
    {
        string name = $"Put{MemberNames.Stem(field.Path)}AsAvro";
        var item = new BinaryRow { Field = field.WireName };
        Leaf(item, field, array.Item, form);
        item.Flush();
        IEnumerable<string> constant = item.ConstantBytes == 0 && item.MaxTerms.Count != 0 ? [] : [CSharpLiteral.Int32(item.ConstantBytes)];
        string itemBytes = string.Join(" + ", constant.Concat(item.MaxTerms));
        row.Write($"{name}(p, {array.Count}, {array.First})", $"{KnownTypes.AvroPut}.MaxArray({array.MaxItems}, {itemBytes})");
        _members.Add(writer =>
        {
            string words = ItemLoop.Words(array);
            writer.Line($"/// <summary>Writes the items of {CommentText.Xml(field.Path)} as an array: one block, and the empty one that ends it. {char.ToUpperInvariant(words[0])}{words.Substring(1)}.</summary>");
            using (writer.Block($"private byte* {name}(byte* p, int count, {ItemLoop.Parameter(array)})"))
            {
                using (writer.Block("if (count != 0)"))
                {
                    writer.Line($"p = {KnownTypes.AvroPut}.Long(p, count);");
                }

                writer.Line();
                using (writer.Block(ItemLoop.Header(array)))
                {
                    foreach (string statement in ItemLoop.Body(array, item.Statements))
                    {
                        writer.Line(statement);
                    }
                }

                writer.Line();
                writer.Line("*p++ = 0;");
                writer.Line("return p;");
            }
        });
    }

    private static string Text(string maxBytes) => $"{KnownTypes.AvroPut}.MaxLengthBytes + {maxBytes}";

    private static IEnumerable<FieldSpec> ByPath(EquatableArray<FieldSpec> fields) =>
        fields.SelectMany(f => f.Sampler is ObjectSpec nested ? ByPath(nested.Fields).Prepend(f) : [f]);
}
