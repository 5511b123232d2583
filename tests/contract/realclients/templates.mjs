// The templates that both clients deploy: a zone with a link and a private endpoint with its zone group in one resource
// group; and at subscription scope a resource group with a deployment into it.
import { account, network, region, subnet } from './harness.mjs';

const contentVersion = '1.0.0.0';
const schema = (name) => `https://schema.management.azure.com/schemas/2019-04-01/${name}.json#`;

export const groupTemplate = {
  $schema: schema('deploymentTemplate'),
  contentVersion,
  parameters: { endpoint: { type: 'string' }, zone: { type: 'string' }, stage: { type: 'string', defaultValue: 'trial' } },
  variables: { link: "[concat('link-', parameters('endpoint'))]" },
  resources: [
    {
      type: 'Microsoft.Network/privateDnsZones', apiVersion: '2020-06-01', name: "[parameters('zone')]", location: 'global',
      tags: { stage: "[parameters('stage')]" },
    },
    {
      type: 'Microsoft.Network/privateDnsZones/virtualNetworkLinks', apiVersion: '2020-06-01',
      name: "[format('{0}/{1}', parameters('zone'), variables('link'))]", location: 'global',
      dependsOn: ["[resourceId('Microsoft.Network/privateDnsZones', parameters('zone'))]"],
      properties: { registrationEnabled: false, virtualNetwork: { id: network } },
    },
    {
      type: 'Microsoft.Network/privateEndpoints', apiVersion: '2023-04-01', name: "[parameters('endpoint')]", location: region,
      properties: {
        subnet: { id: subnet },
        privateLinkServiceConnections: [{
          name: "[parameters('endpoint')]", properties: { privateLinkServiceId: account, groupIds: ['DeviceUpdate'] },
        }],
      },
    },
    {
      type: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups', apiVersion: '2023-04-01',
      name: "[format('{0}/default', parameters('endpoint'))]",
      dependsOn: [
        "[resourceId('Microsoft.Network/privateEndpoints', parameters('endpoint'))]",
        "[resourceId('Microsoft.Network/privateDnsZones', parameters('zone'))]",
      ],
      properties: {
        privateDnsZoneConfigs: [{
          name: 'adu', properties: { privateDnsZoneId: "[resourceId('Microsoft.Network/privateDnsZones', parameters('zone'))]" },
        }],
      },
    },
  ],
  outputs: {
    endpointId: { type: 'string', value: "[resourceId('Microsoft.Network/privateEndpoints', parameters('endpoint'))]" },
  },
};

/** @param groupName the resource group that is made */
export const subscriptionTemplate = (groupName) => ({
  $schema: schema('subscriptionDeploymentTemplate'),
  contentVersion,
  resources: [
    { type: 'Microsoft.Resources/resourceGroups', apiVersion: '2021-04-01', name: groupName, location: region, properties: {} },
    {
      type: 'Microsoft.Resources/deployments', apiVersion: '2021-04-01', name: 'inside', resourceGroup: groupName,
      dependsOn: [`[subscriptionResourceId('Microsoft.Resources/resourceGroups', '${groupName}')]`],
      properties: {
        mode: 'Incremental',
        template: {
          $schema: schema('deploymentTemplate'),
          contentVersion,
          resources: [{
            type: 'Microsoft.Network/applicationSecurityGroups', apiVersion: '2023-04-01', name: 'asg-inside', location: region,
            properties: {},
          }],
        },
      },
    },
  ],
});

export const emptyTemplate = { $schema: schema('deploymentTemplate'), contentVersion, resources: [] };

/** Names a function that there is none of. */
export const wrongTemplate = {
  ...emptyTemplate,
  resources: [{ ...groupTemplate.resources[0], name: "[nothing('here')]", tags: {} }],
};

/** A template as people write it: with comments, which az sends on as they are. */
export const commented = (template) =>
  JSON.stringify(template, null, 2).replace('"resources"', '// what is made\n  /* in any order */ "resources"');
