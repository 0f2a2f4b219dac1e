namespace EndToEnd.Tests.World;

/// <summary>No text that people see may hold a key.</summary>
internal static class Secrets
{
    internal static void AssertNone(CampaignsWorld world, params ReadOnlySpan<object?> shown)
    {
        foreach (var item in shown)
        {
            foreach (var key in world.Server.Tenants.SelectMany(tenant => tenant.Keys))
            {
                Assert.DoesNotContain(key.Key, item?.ToString() ?? "", StringComparison.Ordinal);
            }
        }
    }
}
