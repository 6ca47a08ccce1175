using CodeSynth.Embedded;
using CodeSynth.Hosting;
using Ecommerce;

return await SynthApp.RunAsync(args, SynthCatalog.Model, app => app.UseEmbedded());
