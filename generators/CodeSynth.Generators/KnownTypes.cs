namespace CodeSynth.Generators;

/// <summary>
/// The names of the runtime's types. The generator does not reference the runtime, so that one build of it serves every
/// version; a test resolves each of these names.
/// </summary>
internal static class KnownTypes
{
    /// <summary>The name in the attribute that every emitted type carries.</summary>
    public const string Tool = "CodeSynth.Generators";

    /// <summary>The namespace of the attributes.</summary>
    public const string AttributeNamespace = "CodeSynth";

    public const string SynthEntityAttribute = "CodeSynth.SynthEntityAttribute";
    public const string RecordKeyAttribute = "CodeSynth.RecordKeyAttribute";
    public const string FormerlyKnownAsAttribute = "CodeSynth.FormerlyKnownAsAttribute";
    public const string NullRateAttribute = "CodeSynth.NullRateAttribute";
    public const string ItemsAttribute = "CodeSynth.ItemsAttribute";
    public const string NameAttribute = "CodeSynth.NameAttribute";
    public const string AvroSchemaAttribute = "CodeSynth.AvroSchemaAttribute";
    public const string ProtobufSchemaAttribute = "CodeSynth.ProtobufSchemaAttribute";
    public const string CsvSourceAttribute = "CodeSynth.CsvSourceAttribute";
    public const string JsonLinesSourceAttribute = "CodeSynth.JsonLinesSourceAttribute";
    public const string FromColumnAttribute = "CodeSynth.FromColumnAttribute";
    public const string SequenceAttribute = "CodeSynth.SequenceAttribute";
    public const string FakeAttribute = "CodeSynth.FakeAttribute";
    public const string OneOfAttribute = "CodeSynth.OneOfAttribute";
    public const string UniformAttribute = "CodeSynth.UniformAttribute";
    public const string ConstantAttribute = "CodeSynth.ConstantAttribute";
    public const string EventTimeAttribute = "CodeSynth.EventTimeAttribute";
    public const string UniformTimeAttribute = "CodeSynth.UniformTimeAttribute";
    public const string TimeAfterAttribute = "CodeSynth.TimeAfterAttribute";
    public const string CaseAttribute = "CodeSynth.CaseAttribute";
    public const string OtherwiseAttribute = "CodeSynth.OtherwiseAttribute";
    public const string ReferencesAttribute = "CodeSynth.ReferencesAttribute";
    public const string CopyOfAttribute = "CodeSynth.CopyOfAttribute";
    public const string UuidAttribute = "CodeSynth.UuidAttribute";
    public const string OddsAttribute = "CodeSynth.OddsAttribute";
    public const string TemplateAttribute = "CodeSynth.TemplateAttribute";
    public const string WorkflowAttribute = "CodeSynth.WorkflowAttribute";
    public const string PathAttribute = "CodeSynth.PathAttribute";
    public const string TransitionAttribute = "CodeSynth.TransitionAttribute";
    public const string DelayAttribute = "CodeSynth.DelayAttribute";
    public const string StateAttribute = "CodeSynth.StateAttribute";
    public const string PreviousStateAttribute = "CodeSynth.PreviousStateAttribute";
    public const string StepAttribute = "CodeSynth.StepAttribute";
    public const string StateValueAttribute = "CodeSynth.StateValueAttribute";

    public const string SynthModel = "global::CodeSynth.SynthModel";
    public const string EntityProducer = "global::CodeSynth.Modeling.EntityProducer";
    public const string Arrivals = "global::CodeSynth.Arrivals";
    public const string WorkflowProducer = "global::CodeSynth.Modeling.WorkflowProducer";
    public const string WorkflowDescriptor = "global::CodeSynth.Workflows.WorkflowDescriptor";
    public const string WorkflowEvent = "global::CodeSynth.Workflows.WorkflowEvent";
    public const string DelayLaw = "global::CodeSynth.Workflows.DelayLaw";
    public const string DelayDistribution = "global::CodeSynth.DelayDistribution";
    public const string EntityDescriptor = "global::CodeSynth.Modeling.EntityDescriptor";
    public const string EntitySchema = "global::CodeSynth.Modeling.EntitySchema";
    public const string SchemaImport = "global::CodeSynth.Modeling.SchemaImport";
    public const string WireFormat = "global::CodeSynth.Modeling.WireFormat";
    public const string FramePrefix = "global::CodeSynth.Wire.FramePrefix";
    public const string FieldSettings = "global::CodeSynth.Modeling.FieldSettings";
    public const string PlanContext = "global::CodeSynth.Modeling.PlanContext";
    public const string BatchColumns = "global::CodeSynth.Modeling.BatchColumns";
    public const string AvroDataException = "global::CodeSynth.Avro.AvroDataException";
    public const string AvroDuration = "global::CodeSynth.Avro.AvroDuration";
    public const string AvroReader = "global::CodeSynth.Avro.AvroReader";
    public const string AvroRecord = "global::CodeSynth.Avro.AvroRecord";
    public const string AvroRecordInterface = "global::CodeSynth.Avro.IAvroRecord";
    public const string AvroWriter = "global::CodeSynth.Avro.AvroWriter";
    public const string ReferenceSampler = "global::CodeSynth.Sampling.ReferenceSampler";
    public const string ReferenceItems = "global::CodeSynth.Sampling.ReferenceItems";
    public const string CategoryTable = "global::CodeSynth.Sampling.CategoryTable";
    public const string Choice = "global::CodeSynth.Sampling.Choice";
    public const string WeightedChoice = "global::CodeSynth.Sampling.WeightedChoice";
    public const string Odds = "global::CodeSynth.Sampling.Odds";
    public const string UuidV4 = "global::CodeSynth.Sampling.UuidV4";
    public const string UuidV7 = "global::CodeSynth.Sampling.UuidV7";
    public const string ItemsSampler = "global::CodeSynth.Sampling.ItemsSampler";
    public const string NullSampler = "global::CodeSynth.Sampling.NullSampler";
    public const string UniformTicks = "global::CodeSynth.Sampling.UniformTicks";
    public const string UniformInt64 = "global::CodeSynth.Sampling.UniformInt64";
    public const string UniformInt128 = "global::CodeSynth.Sampling.UniformInt128";
    public const string UniformHalf = "global::CodeSynth.Sampling.UniformHalf";
    public const string UniformSingle = "global::CodeSynth.Sampling.UniformSingle";
    public const string UniformDouble = "global::CodeSynth.Sampling.UniformDouble";
    public const string CsvFormat = "global::CodeSynth.MasterData.CsvFormat";
    public const string JsonLinesFormat = "global::CodeSynth.MasterData.JsonLinesFormat";
    public const string MasterColumnType = "global::CodeSynth.MasterData.MasterColumnType";
    public const string MasterTable = "global::CodeSynth.MasterData.MasterTable";
    public const string TextColumn = "global::CodeSynth.MasterData.TextColumn";
    public const string ValueColumn = "global::CodeSynth.MasterData.ValueColumn";
    public const string RowNumbers = "global::CodeSynth.Sampling.RowNumbers";
    public const string KeyCells = "global::CodeSynth.Sampling.KeyCells";
    public const string Instant = "global::CodeSynth.Time.Instant";
    public const string IsoTime = "global::CodeSynth.Wire.IsoTime";
    public const string AvroPut = "global::CodeSynth.Wire.AvroPut";
    public const string AvroTime = "global::CodeSynth.Wire.AvroTime";
    public const string BinaryHead = "global::CodeSynth.Wire.BinaryHead";
    public const string BinaryHeadMemory = "global::CodeSynth.Wire.BinaryHeadMemory";
    public const string EncodedTable = "global::CodeSynth.Wire.EncodedTable";
    public const string JsonEscape = "global::CodeSynth.Wire.JsonEscape";
    public const string JsonArray = "global::CodeSynth.Wire.JsonArray";
    public const string ProtobufPut = "global::CodeSynth.Wire.ProtobufPut";
    public const string ProtobufTime = "global::CodeSynth.Wire.ProtobufTime";
    public const string Put = "global::CodeSynth.Wire.Put";
    public const string SequenceHead = "global::CodeSynth.Wire.SequenceHead";
    public const string SequenceKey = "global::CodeSynth.Wire.SequenceKey";
    public const string TextValue = "global::CodeSynth.Wire.TextValue";
    public const string UuidText = "global::CodeSynth.Wire.UuidText";

    /// <summary>The kinds of fake texts.</summary>
    public const string Fake = "global::CodeSynth.Fake";

    /// <summary>The sampler of all kinds of fake texts in all locales.</summary>
    public const string FakeSampler = "global::CodeSynth.Sampling.FakeSampler";

    /// <summary>The faster sampler that a kind may have of its own, for English: <c>City</c> → <c>CodeSynth.Sampling.CitySampler</c>.</summary>
    public static string OwnFakeSampler(string kind) => $"CodeSynth.Sampling.{kind}Sampler";
}
