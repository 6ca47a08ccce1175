using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0013–0016, 0030 and 0031: the arguments of a sampler.</summary>
public class SamplerRuleTests
{
    [Theory]
    [InlineData("[Sequence({|SYN0013:\"CUST\"|})] public string Value { get; set; } = \"\";", "'CUST' is not a text with one '{0}'")]
    [InlineData("[Sequence({|SYN0013:\"{0}{0}\"|})] public string Value { get; set; } = \"\";", "is not a text with one")]
    [InlineData("[Sequence({|SYN0013:\"{0:X4}\"|})] public string Value { get; set; } = \"\";", "is not a text with one")]
    [InlineData("[Sequence({|SYN0013:\"{0:D0}\"|})] public string Value { get; set; } = \"\";", "n from 1 to 18")]
    [InlineData("[Sequence({|SYN0013:\"{0:D19}\"|})] public string Value { get; set; } = \"\";", "n from 1 to 18")]
    [InlineData("[Sequence({|SYN0013:\"{1}\"|})] public string Value { get; set; } = \"\";", "is not a text with one")]
    [InlineData("[Sequence({|SYN0013:\"{{0}}\"|})] public string Value { get; set; } = \"\";", "is not a text with one")]
    [InlineData("[Sequence({|SYN0013:\"\"|})] public string Value { get; set; } = \"\";", "is not a text with one")]
    [InlineData("[Sequence({|SYN0013:\"A{0}\"|})] public int Value { get; set; }", "a format needs a string")]
    [InlineData("[Sequence(Start = {|SYN0013:-1|})] public int Value { get; set; }", "Start is -1")]
    [InlineData("[Sequence(Start = {|SYN0013:long.MaxValue|})] public long Value { get; set; }", "it must be from 0 to 1000000000000000000")]
    [InlineData("[{|SYN0013:Sequence(Start = 29)|}] public sbyte Value { get; set; }", "with 100 rows from 29 it leaves the range of 'sbyte'")]
    [InlineData("[{|SYN0013:Sequence(Start = 200)|}] public byte Value { get; set; }", "with 100 rows from 200 it leaves the range of 'byte'")]
    public Task BadSequence_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[Sequence] public string Value { get; set; } = \"\";")]
    [InlineData("[Sequence(\"{0}\")] public long Value { get; set; }")]
    [InlineData("[Sequence(\"a{0:D18}b\", Start = 0)] public string Value { get; set; } = \"\";")]
    [InlineData("[Sequence(Start = 28)] public sbyte Value { get; set; }")]
    [InlineData("[Sequence(Start = 1000000000000000000)] public long Value { get; set; }")]
    public Task Sequence_ThatFits_IsSilent(string property) => Mistake.AssertPropertyAsync(property);

    [Theory]
    [InlineData("[Uniform({|SYN0014:5|}, 1)] public int Value { get; set; }", "the smallest value, 5, is above the largest, 1")]
    [InlineData("[Uniform(max: 1, min: {|SYN0014:5|})] public int Value { get; set; }", "the smallest value, 5, is above the largest, 1")]
    [InlineData("[Uniform({|SYN0014:0.5|}, 0.25)] public double Value { get; set; }", "the smallest value, 0.5, is above")]
    [InlineData("[Uniform({|SYN0014:-1|}, 1)] public byte Value { get; set; }", "-1 lies outside of 0 to 255")]
    [InlineData("[Uniform(0, {|SYN0014:256|})] public byte Value { get; set; }", "256 lies outside of 0 to 255")]
    [InlineData("[Uniform(0, {|SYN0014:1e300|}, Decimals = 2)] public double Value { get; set; }", "a bound lies outside")]
    [InlineData("[Uniform({|SYN0014:1.5|}, 6.0)] public int Value { get; set; }", "Give whole numbers.")]
    [InlineData("[Uniform({|SYN0014:0.125|}, 1.0, Decimals = 2)] public double Value { get; set; }", "Raise Decimals or round the bound.")]
    [InlineData("[Uniform(0, 1, Decimals = {|SYN0014:16|})] public double Value { get; set; }", "from 0 to 15")]
    [InlineData("[Uniform(0, 1, Decimals = {|SYN0014:-2|})] public double Value { get; set; }", "from 0 to 15")]
    [InlineData("[Uniform(0, 1, Decimals = {|SYN0014:11|})] public float Value { get; set; }", "at most 10 digits")]
    [InlineData("[Uniform(0, 1, Decimals = {|SYN0014:2|})] public int Value { get; set; }", "Remove Decimals.")]
    [InlineData("[{|SYN0014:Uniform(0, 1)|}] public decimal Value { get; set; }", "Decimals = 2")]
    [InlineData("[Uniform(0, {|SYN0014:1000000|}, Decimals = 2)] public float Value { get; set; }", "which is what a 'float' keeps exactly with 2 digits")]
    [InlineData("[Uniform(0, {|SYN0014:100000000000000|}, Decimals = 2)] public double Value { get; set; }", "which is what a 'double' keeps exactly with 2 digits")]
    [InlineData("[Uniform(0, {|SYN0014:double.NaN|})] public double Value { get; set; }", "not numbers that a 'double' can keep apart")]
    [InlineData("[Uniform(double.MinValue, {|SYN0014:double.MaxValue|})] public double Value { get; set; }", "Narrow them.")]
    [InlineData("[Uniform(0, {|SYN0014:1e39|})] public float Value { get; set; }", "'float'")]
    [InlineData("[Uniform(-1, {|SYN0014:ulong.MaxValue|})] public long Value { get; set; }", "18446744073709552000 lies outside of -9223372036854775808 to 9223372036854775807")]
    [InlineData("[Uniform(0, {|SYN0014:ulong.MaxValue|})] public long Value { get; set; }", "18446744073709551615 lies outside")]
    [InlineData("[Uniform({|SYN0014:-1|}, 5)] public ulong Value { get; set; }", "-1 lies outside of 0 to 18446744073709551615")]
    [InlineData("[Uniform(\"0\", {|SYN0014:\"18446744073709551616\"|})] public nuint Value { get; set; }", "what a 'nuint' keeps exactly")]
    [InlineData("[Uniform(\"0\", {|SYN0014:\"170141183460469231731687303715884105728\"|})] public Int128 Value { get; set; }", "to 170141183460469231731687303715884105727, which is what a 'Int128' keeps")]
    [InlineData("[Uniform(\"0\", {|SYN0014:\"170141183460469231731687303715884105728\"|})] public UInt128 Value { get; set; }", "to 170141183460469231731687303715884105727")]
    [InlineData("[Uniform(\"0\", {|SYN0014:\"7.9228162514264337593543950336\"|}, Decimals = 28)] public decimal Value { get; set; }", "7.9228162514264337593543950335, which is what a 'decimal' keeps exactly with 28 digits")]
    [InlineData("[Uniform(0, 1, Decimals = {|SYN0014:29|})] public decimal Value { get; set; }", "from 0 to 28")]
    [InlineData("[Uniform({|SYN0014:\"1,5\"|}, \"2\")] public int Value { get; set; }", "'1,5' is not a number. Write digits")]
    [InlineData("[Uniform({|SYN0014:\"\"|}, \"2\", Decimals = 2)] public decimal Value { get; set; }", "'' is not a number")]
    [InlineData("[Uniform({|SYN0014:null!|}, \"2\")] public int Value { get; set; }", "is not a number")]
    [InlineData("[Uniform(\"1\", {|SYN0014:\"two\"|})] public double Value { get; set; }", "not numbers that a 'double' can keep apart")]
    [InlineData("[Uniform({|SYN0014:\"9\"|}, \"1\")] public Int128 Value { get; set; }", "the smallest value, 9, is above the largest, 1")]
    [InlineData("[Uniform(0, {|SYN0014:65505|})] public Half Value { get; set; }", "not numbers that a 'Half' can keep apart")]
    [InlineData("[Uniform(0, 1, Decimals = {|SYN0014:5|})] public Half Value { get; set; }", "a 'Half' keeps at most 4 digits after the point exactly")]
    [InlineData("[Uniform(0, {|SYN0014:20.49|}, Decimals = 2)] public Half Value { get; set; }", "20.49 lies outside of -20.48 to 20.48")]
    [InlineData("[{|SYN0012:Uniform(0, 1)|}] public char Value { get; set; }", "It fills the integer types, double, float, Half and decimal.")]
    [InlineData("[{|SYN0012:Constant(1)|}] public Half Value { get; set; }", "It fills string, bool, enumerations")]
    public Task UnsatisfiableRange_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[Uniform(0.1, 0.3, Decimals = 1)] public double Value { get; set; }")]
    [InlineData("[Uniform(5, 5)] public int Value { get; set; }")]
    [InlineData("[Uniform(1, 2)] public double Value { get; set; }")]
    [InlineData("[Uniform(1.0, 2.0, Decimals = 0)] public long Value { get; set; }")]
    [InlineData("[Uniform(-90071992547409.92, 90071992547409.92, Decimals = 2)] public double Value { get; set; }")]
    [InlineData("[Uniform(0, ulong.MaxValue)] public ulong Value { get; set; }")]
    [InlineData("[Uniform(\"-1e28\", \"1e28\", Decimals = 0)] public decimal Value { get; set; }")]
    [InlineData("[Uniform(1e-28, 1, Decimals = 28)] public decimal Value { get; set; }")]
    [InlineData("[Uniform(\"1.500\", \"2.0\", Decimals = 1)] public double Value { get; set; }")]
    public Task Range_ThatFits_IsSilent(string property) => Mistake.AssertPropertyAsync(property);

    [Theory]
    [InlineData("[{|SYN0015:OneOf|}] public string Value { get; set; } = \"\";", "there are none")]
    [InlineData("[{|SYN0015:OneOf(null!)|}] public string Value { get; set; } = \"\";", "there are none")]
    [InlineData("[OneOf(\"a\", \"b\", {|SYN0015:\"a\"|})] public string Value { get; set; } = \"\";", "'a' stands there twice")]
    [InlineData("[OneOf(\"a\", {|SYN0015:null!|})] public string Value { get; set; } = \"\";", "one of them is null")]
    public Task BadChoices_AreReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[OneOf(\"a\", \"A\", \"\")] public string Value { get; set; } = \"\";")]
    [InlineData("[OneOf(1, 2.0, (byte)3)] public long Value { get; set; }")]
    [InlineData("[OneOf(0.1, 1e-15)] public decimal Value { get; set; }")]
    [InlineData("[OneOf] public DayOfWeek Value { get; set; }")]
    [InlineData("[OneOf(1, 2, Weights = null)] public int Value { get; set; }")]
    [InlineData("[OneOf(1, 2, Weights = new double[] { 1, 1e9 })] public int Value { get; set; }")]
    [InlineData("[OneOf(AttributeTargets.Class, AttributeTargets.All)] public AttributeTargets Value { get; set; }")]
    public Task Choices_ThatFit_AreSilent(string property) => Mistake.AssertPropertyAsync(property);

    [Theory]
    [InlineData("[OneOf(1, {|SYN0015:300|})] public byte Value { get; set; }", "the choice 300 does not fit: write a whole number from 0 to 255.")]
    [InlineData("[OneOf(1, {|SYN0015:1.5|})] public int Value { get; set; }", "a whole number")]
    [InlineData("[OneOf(1, {|SYN0015:1.0|})] public int Value { get; set; }", "'1' stands there twice")]
    [InlineData("[OneOf(1, {|SYN0015:null!|})] public int Value { get; set; }", "it is not a number that the type holds")]
    [InlineData("[OneOf(1, {|SYN0015:DayOfWeek.Friday|})] public int Value { get; set; }", "it is not a number that the type holds")]
    [InlineData("[OneOf(0.0, {|SYN0015:-0.0|})] public double Value { get; set; }", "stands there twice")]
    [InlineData("[OneOf(1, {|SYN0015:\"2\"|})] public double Value { get; set; }", "the choice \"2\" does not fit: it is not a number.")]
    [InlineData("[OneOf({|SYN0015:double.NaN|})] public double Value { get; set; }", "JSON has no such number")]
    [InlineData("[OneOf(1e-15, {|SYN0015:10000|})] public decimal Value { get; set; }", "with 15 digits after the point, which another choice has, 10000 has more than 18 digits")]
    [InlineData("[OneOf(1, {|SYN0015:1e-16|})] public decimal Value { get; set; }", "at most 15 of them after the point")]
    [InlineData("[OneOf(\"1\", {|SYN0015:new[] { 2 }|})] public string Value { get; set; } = \"\";", "one of them is not a text")]
    [InlineData("[OneOf(\"1\", {|SYN0015:2|})] public string Value { get; set; } = \"\";", "one of them is not a text")]
    [InlineData("[{|SYN0012:OneOf(true)|}] public bool Value { get; set; }", "It fills string, enumerations, the integer types, double, float and decimal.")]
    public Task BadNumberChoices_AreReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[OneOf(\"a\", \"b\", Weights = {|SYN0015:new[] { 1.0 }|})] public string Value { get; set; } = \"\";", "there are 2 choices and 1 weights")]
    [InlineData("[OneOf(\"a\", Weights = {|SYN0015:new double[0]|})] public string Value { get; set; } = \"\";", "there are 1 choices and 0 weights")]
    [InlineData("[OneOf(1, 2, Weights = new[] { 1.0, {|SYN0015:0|} })] public int Value { get; set; }", "the weight 0 cannot be kept: a weight must be a number above 0")]
    [InlineData("[OneOf(1, 2, Weights = new double[] { {|SYN0015:-1|}, 1 })] public double Value { get; set; }", "above 0")]
    [InlineData("[OneOf(1, 2, Weights = new[] { 1, {|SYN0015:double.NaN|} })] public decimal Value { get; set; }", "above 0")]
    [InlineData("[OneOf(1, 2, Weights = new[] { {|SYN0015:double.PositiveInfinity|}, 1 })] public float Value { get; set; }", "above 0")]
    [InlineData("[OneOf(1, 2, Weights = new[] { {|SYN0015:1e308|}, 1e308 })] public int Value { get; set; }", "the sum of the weights is too large")]
    [InlineData("[OneOf(1, 2, Weights = new[] { 1e12, {|SYN0015:1|} })] public int Value { get; set; }", "would never be drawn")]
    [InlineData("[OneOf(DayOfWeek.Friday, Weights = {|SYN0015:new[] { 1.0, 2.0 }|})] public DayOfWeek Value { get; set; }", "there are 1 choices and 2 weights")]
    [InlineData("[{|SYN0015:OneOf(Weights = new[] { 1.0, 2.0 })|}] public DayOfWeek Value { get; set; }", "weights need the members that they are for")]
    public Task BadWeights_AreReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[{|SYN0015:OneOf|}] public AttributeTargets Value { get; set; }", "'AttributeTargets' is [Flags]")]
    [InlineData("[OneOf({|SYN0015:AttributeTargets.Class | AttributeTargets.Enum|})] public AttributeTargets Value { get; set; }", "is not a member of 'AttributeTargets'. Name one of its members, for example 'AttributeTargets.Assembly'")]
    [InlineData("[OneOf(DayOfWeek.Friday, {|SYN0015:DayOfWeek.Friday|})] public DayOfWeek Value { get; set; }", "'Friday' stands there twice")]
    [InlineData("[OneOf(DayOfWeek.Friday, {|SYN0015:(DayOfWeek)7|})] public DayOfWeek Value { get; set; }", "not a member of 'DayOfWeek'")]
    [InlineData("[OneOf({|SYN0015:\"Friday\"|})] public DayOfWeek Value { get; set; }", "\"Friday\" is not a member of 'DayOfWeek'")]
    [InlineData("[OneOf({|SYN0015:5|})] public DayOfWeek Value { get; set; }", "not a member of 'DayOfWeek'")]
    [InlineData("[OneOf({|SYN0015:StringComparison.Ordinal|})] public DayOfWeek Value { get; set; }", "not a member of 'DayOfWeek'")]
    [InlineData("[Constant({|SYN0016:(DayOfWeek)7|})] public DayOfWeek Value { get; set; }", "cannot hold the constant 7: no member has that value")]
    [InlineData("[Constant({|SYN0016:\"Friday\"|})] public DayOfWeek Value { get; set; }", "name one of its members")]
    [InlineData("[{|SYN0012:Uniform(0, 6)|}] public DayOfWeek Value { get; set; }", "It fills")]
    [InlineData("public DayOfWeek {|SYN0010:Value|} { get; set; }", "Add [OneOf] or [Constant]")]
    public Task BadEnumChoice_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("public enum T { [Name(\"B\")] A, {|SYN0022:B|} }", "'A' has it already")]
    [InlineData("public enum T { [Name({|SYN0022:\"\"|})] A }", "it is empty")]
    [InlineData("public enum T { A, [Name({|SYN0022:\"A\"|})] B }", "'T.B' on the wire cannot be 'A': 'A' has it already")]
    [InlineData("public enum T { [Name({|SYN0023:\"\\ud800\"|})] A }", "half of a surrogate pair")]
    public Task EnumMember_WithABadNameOnTheWire_IsReported(string declaration, string reason) => Mistake.AssertAsync(
        $$"""
        {{declaration}}
        [SynthEntity]
        public partial class E
        {
            [RecordKey, Sequence] public long Id { get; set; }
            [OneOf] public T Value { get; set; }
        }
        """,
        reason);

    [Fact]
    public Task Enum_WithoutMembers_IsReported() => Mistake.AssertAsync(
        """
        public enum Empty { }
        [SynthEntity]
        public partial class E
        {
            [RecordKey, Sequence] public long Id { get; set; }
            [{|SYN0015:OneOf|}] public Empty Value { get; set; }
        }
        """,
        "'Empty' has no member");

    [Theory]
    [InlineData("[Odds({|SYN0028:1.5|})] public bool Value { get; set; }", "with a probability of 1.5. Give a number from 0 to 1.")]
    [InlineData("[Odds({|SYN0028:-0.1|})] public bool Value { get; set; }", "-0.1")]
    [InlineData("[Odds({|SYN0028:double.NaN|})] public bool Value { get; set; }", "NaN")]
    [InlineData("[{|SYN0012:Odds(0.5)|}] public int Value { get; set; }", "It fills bool.")]
    [InlineData("public bool {|SYN0010:Value|} { get; set; }", "Add [Odds] or [Constant]")]
    public Task BadOdds_AreReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[Uuid(Version = {|SYN0027:1|})] public Guid Value { get; set; }", "cannot be a uuid of version 1.")]
    [InlineData("[Uuid(Version = {|SYN0027:0|})] public string Value { get; set; } = \"\";", "Write 4 for random ones or 7")]
    [InlineData("[{|SYN0012:Uuid|}] public long Value { get; set; }", "It fills Guid and string.")]
    [InlineData("[{|SYN0012:Uuid|}] public Version Value { get; set; } = new();", "It fills Guid and string.")]
    [InlineData("public Guid {|SYN0010:Value|} { get; set; }", "Add [Uuid]")]
    public Task BadUuid_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[Uuid] public Guid Value { get; set; }")]
    [InlineData("[Uuid(Version = 4)] public string Value { get; set; } = \"\";")]
    [InlineData("[Uuid(Version = 7)] public System.Guid Value { get; init; }")]
    public Task Uuid_ThatFits_IsSilent(string property) => Mistake.AssertPropertyAsync(property);

    [Theory]
    [InlineData("[Constant({|SYN0016:1|})] public string Value { get; set; } = \"\";", "Put it in quotes.")]
    [InlineData("[Constant({|SYN0016:null!|})] public string Value { get; set; } = \"\";", "cannot hold the constant given")]
    [InlineData("[Constant({|SYN0016:\"yes\"|})] public bool Value { get; set; }", "write true or false")]
    [InlineData("[Constant({|SYN0016:300|})] public byte Value { get; set; }", "a whole number from 0 to 255")]
    [InlineData("[Constant({|SYN0016:1.5|})] public int Value { get; set; }", "a whole number")]
    [InlineData("[Constant({|SYN0016:true|})] public int Value { get; set; }", "it is not a number")]
    [InlineData("[Constant({|SYN0016:\"1\"|})] public double Value { get; set; }", "it is not a number")]
    [InlineData("[Constant({|SYN0016:double.PositiveInfinity|})] public double Value { get; set; }", "JSON has no such number")]
    [InlineData("[Constant({|SYN0016:1e39|})] public float Value { get; set; }", "JSON has no such number")]
    [InlineData("[Constant({|SYN0016:1e20|})] public decimal Value { get; set; }", "at most 18 digits")]
    [InlineData("[Constant({|SYN0016:1e-16|})] public decimal Value { get; set; }", "at most 15 of them after the point")]
    [InlineData("[Constant({|SYN0016:typeof(int)|})] public int Value { get; set; }", "it is not a number")]
    [InlineData("[Constant({|SYN0016:DayOfWeek.Friday|})] public int Value { get; set; }", "it is not a number")]
    public Task BadConstant_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[Constant(1)] public double Value { get; set; }")]
    [InlineData("[Constant((byte)1)] public long Value { get; set; }")]
    [InlineData("[Constant(0.1)] public decimal Value { get; set; }")]
    [InlineData("[Constant(-0.0)] public double Value { get; set; }")]
    public Task Constant_ThatFits_IsSilent(string property) => Mistake.AssertPropertyAsync(property);
}
