using CodeSynth.Generators.Parsing.Samplers;
using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0070: a locale that there is not, of a property or of an entity.</summary>
public class LocaleRuleTests
{
    public static TheoryData<string> Locales => [.. FakeParser.Locales];

    [Theory]
    [InlineData("pt-BR", "'E.Value' asks for the locale 'pt-BR', which there is not. Did you mean 'pt_BR'?")]
    [InlineData("DE", "Did you mean 'de'?")]
    [InlineData("frr", "Did you mean 'fr'?")]
    [InlineData("Klingon", "Write one of de, en, es, fr, it, nl, pl, pt_BR, ru.")]
    [InlineData("", "the locale '', which there is not. Write one of")]
    public Task UnknownLocale_OfAProperty_IsReportedWithTheNearest(string locale, string message) =>
        Mistake.AssertPropertyAsync($"[Fake(Fake.FullName, Locale = {{|SYN0070:\"{locale}\"|}})] public string Value {{ get; set; }} = \"\";", message);

    [Fact]
    public Task UnknownLocale_OfAnEntity_IsReportedOnceAndThere() => Mistake.AssertAsync(
        """
        [SynthEntity(Locale = {|SYN0070:"gr"|})]
        public partial class E
        {
            [RecordKey, Sequence] public long Id { get; set; }
            [Fake(Fake.FullName)] public string Name { get; set; } = "";
            [Fake(Fake.City)] public string City { get; set; } = "";
        }
        """,
        "'E' asks for the locale 'gr', which there is not.");

    [Fact]
    public Task UnknownLocale_OfAnEntityWithoutFakes_IsReportedToo() => Mistake.AssertAsync(
        """
        [SynthEntity(Locale = {|SYN0070:"de_DE"|})]
        public partial class E
        {
            [RecordKey, Sequence] public long Id { get; set; }
        }
        """);

    [Fact]
    public Task UnknownLocale_BehindAReference_IsReportedAtItsOwnEntityAlone() => Mistake.AssertAsync(
        """
        [SynthEntity(Locale = {|SYN0070:"xx"|})]
        public partial class Parent
        {
            [RecordKey, Sequence] public long ParentId { get; set; }
            [Fake(Fake.FullName)] public string Name { get; set; } = "";
        }

        [SynthEntity]
        public partial class Child
        {
            [RecordKey, Sequence] public long Id { get; set; }
            [References] public long ParentId { get; set; }
        }
        """);

    [Theory]
    [MemberData(nameof(Locales))]
    public Task KnownLocale_IsSilent(string locale) => Mistake.AssertAsync(
        $$"""
        [SynthEntity(Locale = "{{locale}}")]
        public partial class E
        {
            [RecordKey, Sequence] public long Id { get; set; }
            [Fake(Fake.FullName)] public string Name { get; set; } = "";
            [Fake(Fake.City, Locale = "{{locale}}")] public string City { get; set; } = "";
            [Fake(Fake.Word, Locale = null)] public string Word { get; set; } = "";
        }
        """);
}
