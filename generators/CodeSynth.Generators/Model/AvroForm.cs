namespace CodeSynth.Generators.Model;

/// <summary>How a value is encoded in Avro; what the binding made of the schema's type and the property's.</summary>
internal abstract record AvroForm;

/// <summary>A value of a type that has no parts.</summary>
/// <param name="Encoding">How it is written.</param>
internal sealed record AvroScalarForm(AvroEncoding Encoding) : AvroForm;

/// <summary>A decimal.</summary>
/// <param name="Size">The bytes of the fixed that holds it; 0 where bytes do.</param>
/// <param name="MoreDigits">How many digits after the point the schema has more than the property.</param>
/// <param name="IsWide">Whether the unscaled number takes 128 bits.</param>
internal sealed record AvroDecimalForm(int Size, int MoreDigits, bool IsWide) : AvroForm;

/// <summary>A symbol of an enumeration, by its place.</summary>
/// <param name="Symbols">The symbols.</param>
internal sealed record AvroSymbolForm(EquatableArray<string> Symbols) : AvroForm;

/// <summary>An array.</summary>
/// <param name="Item">An item of it.</param>
internal sealed record AvroItemsForm(AvroForm Item) : AvroForm;

/// <summary>A record.</summary>
/// <param name="Slots">Its fields in the schema's order.</param>
internal sealed record AvroRecordForm(EquatableArray<AvroSlot> Slots) : AvroForm;

/// <summary>A branch of a union.</summary>
/// <param name="NullBranch">The place of null among the branches; -1 where there is none.</param>
/// <param name="Branch">The place of the value's branch.</param>
/// <param name="Value">The value.</param>
internal sealed record AvroUnionForm(int NullBranch, int Branch, AvroForm Value) : AvroForm;

/// <summary>Bytes that are the same in every row: the default of a field that no property fills.</summary>
/// <param name="Bytes">The bytes.</param>
internal sealed record AvroConstantForm(EquatableArray<byte> Bytes) : AvroForm;

/// <summary>A field of a record.</summary>
/// <param name="Path">The property that fills it; null for none.</param>
/// <param name="Form">How it is encoded.</param>
internal sealed record AvroSlot(string? Path, AvroForm Form);
